import { expect, test } from 'vitest';
import { everywhere, forms, ofFile, secure, types } from '../../src/views/headers.ts';

type Headers = Record<string, string>;
const { _headers, '.htaccess': htaccess, 'headers.nginx': nginx, 'vercel.json': vercel } = forms() as Record<'_headers' | '.htaccess' | 'headers.nginx' | 'vercel.json', string>;
const pairs = (text: string, line: RegExp): Headers => Object.fromEntries([...text.matchAll(line)].map(([, name, value]) => [name!, value!]));

/** What each host sends with a file, by how it reads its form. */
const hosts: Record<string, (path: string) => Headers> = {
  // All rules that match hold, and two values of one header are joined.
  'Netlify and Cloudflare': (path) => {
    const sent: Headers = {};
    for (const rule of _headers.split(/\n(?=\/)/)) {
      const [pattern, ...lines] = rule.split('\n');
      if (!new RegExp(`^${pattern!.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path)) continue;
      for (const [name, value] of Object.entries(pairs(lines.join('\n'), /^ {2}([\w-]+): (.+)$/gm))) sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
    return sent;
  },
  // Of sections that match the name of the file, the later one holds.
  Apache: (path) => Object.assign(pairs(htaccess.replace(/<Files[\s\S]*?<\/Files\w*>/g, ''), /^ *Header always set (\S+) "(.*)"$/gm),
    ...[...htaccess.matchAll(/<Files(Match)? "(.*)">([\s\S]*?)<\/Files/g)].filter(([, isPattern, name]) => { const file = path.split('/').at(-1)!; return isPattern ? new RegExp(name!).test(file) : file === name; }).map(([, , , text]) => pairs(text!, /^ *Header set (\S+) "(.*)"$/gm))) as Headers,
  // The exact location, or else the first pattern that matches; one with headers of its own has none of its server’s.
  nginx: (path) => {
    const [server, ...locations] = nginx.split(/^location /m);
    const read = (text: string): Headers => ({ ...pairs(text, /^ *add_header (\S+) "(.*)" always;$/gm), ...pairs(text.replace(/default_type "/, 'add_header Content-Type "'), /^ *add_header (Content-Type) "(.*)";$/gm) });
    const found = locations.find((each) => each.startsWith(`= ${path} `)) ?? locations.find((each) => { const pattern = /^~ (\S+) /.exec(each)?.[1]; return pattern && new RegExp(pattern).test(path); });
    return read(found?.split(/^}/m)[0] ?? server!);
  },
  // Of rules that match, the later one holds.
  Vercel: (path) => Object.assign({}, ...(JSON.parse(vercel) as { headers: { source: string; headers: { key: string; value: string }[] }[] }).headers.filter(({ source }) => new RegExp(`^${source}$`).test(path))
    .map(({ headers }) => Object.fromEntries(headers.map(({ key, value }) => [key, value])))) as Headers,
};

const paths = ['/', '/conflicts/mali/', '/search/', '/404.html', '/assets/x.js', '/favicon.svg', '/opensearch.xml', '/sitemap-0.xml', '/cite/x.csl.json', '/releases/2026.1.0/x.md', ...Object.keys(types).map((end) => `/data/v1/x${end}`)];

test.each(Object.keys(hosts))('%s sends with each file what the site wants sent', (name) => {
  for (const path of paths) {
    const wanted: Headers = { ...everywhere, ...secure, ...ofFile(path) };
    // These join what two rules say, so that a name that ends in another’s end is left to the host’s own type.
    if (name.startsWith('Netlify') && /\.json$/.test(path)) delete wanted['Content-Type'];
    expect(hosts[name]!(path), path).toEqual(wanted);
  }
});
