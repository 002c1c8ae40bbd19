import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Which layers, and which packages, each layer may import; the order in which data flows. */
const layers: Record<string, { layers: string[]; packages: RegExp }> = {
  domain: { layers: [], packages: /^(zod|edtf|world-countries)$/ },
  corpus: { layers: ['domain'], packages: /^(zod|yaml|unified|remark-parse|remark-gfm|unist-util-visit|mdast|fastest-levenshtein|fflate|node:.+)$/ },
  markdown: { layers: ['domain', 'corpus'], packages: /^(unified|remark-rehype|rehype-stringify|unist-util-visit|mdast|hast)$/ },
  views: { layers: ['domain', 'corpus', 'markdown'], packages: /^(zod|mdast|feed|csv-stringify\/sync|d3-geo|d3-scale|@dagrejs\/dagre|topojson-client|topojson-specification|world-atlas\/.+)$/ },
  components: { layers: ['domain', 'views'], packages: /^$/ },
  layouts: { layers: ['corpus', 'views', 'components', 'styles'], packages: /^@fontsource-variable\// },
  pages: { layers: ['domain', 'corpus', 'views', 'components', 'layouts'], packages: /^astro$/ },
  commands: { layers: ['domain', 'corpus', 'views'], packages: /^(astro|pagefind|sirv|zod|yaml|fflate|node-html-parser|@astrojs\/sitemap|playwright-core|@sparticuz\/chromium|@retorquere\/bibtex-parser|node:.+)$/ },
};

const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));

const imports = (text: string) => [...text.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? match[2]!);

function faults(file: string, text: string): string[] {
  const layer = relative('src', file).split('/')[0]!;
  const allowed = layers[layer];
  if (!allowed) return [`${file}: src/${layer}/ is no layer`];
  return imports(text).flatMap((name) => {
    if (!name.startsWith('.')) return allowed.packages.test(name) ? [] : [`${file}: ${layer} may not import the package ${name}`];
    if (layer === 'views' && name.endsWith('/package.json')) return [];
    const target = relative('src', join(dirname(file), name)).split('/')[0]!;
    return target === layer || allowed.layers.includes(target) ? [] : [`${file}: ${layer} may not import from ${target}`];
  });
}

const sources = files('src').filter((file) => /\.(ts|mjs|astro)$/.test(file));

test('layers import only from layers before them', () => {
  expect(sources.flatMap((file) => faults(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('an import against the direction is found', () => {
  expect(faults('src/domain/x.ts', "import { check } from '../corpus/check.ts';")).toHaveLength(1);
  expect(faults('src/views/x.ts', "import fs from 'node:fs';")).toHaveLength(1);
  expect(faults('src/utils/x.ts', '')).toHaveLength(1);
});

test('the domain knows no clock, no chance and no environment', () => {
  const impure = sources.filter((file) => file.startsWith('src/domain/')).filter((file) => /Date\.now|new Date\(\)|Math\.random|process\.|console\./.test(readFileSync(file, 'utf8')));
  expect(impure).toEqual([]);
});

test('pages are short: they join corpus, view and layout', () => {
  const long = files('src/pages').filter((file) => readFileSync(file, 'utf8').split('\n').length > 60);
  expect(long).toEqual([]);
});
