import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';
import { check } from '../../src/corpus/check.ts';
import { base, overlay } from '../corpus/golden.ts';
import { markdown } from './markdown.ts';

/** Strings that would do harm where one place of the site forgot to make them harmless; `harm` is the canary. */
export const strings = [
  '<script>harm("text")</script>', '"><img src=x onerror=harm("attribute")>', "'><svg onload=harm('quote')>", '</title><script>harm("title")</script>', '</script><script>harm("block")</script>', '<!--<script>harm("comment")', ']]><script>harm("cdata")</script>', '--><script>harm("after")</script>', '&lt;img src=x onerror=harm("entity")&gt;',
  '&#60;script&#62;harm("number")&#60;/script&#62;', 'javascript:harm("address")', '[x](javascript:harm("link"))', '![x](https://evil.example/x.png)', '<a href="javascript:harm(1)">x</a>', '" onmouseover="harm(\'over\')" x="', '` onfocus=harm(1) autofocus x=`', '{{constructor.constructor("harm(1)")()}}', '${harm("template")}', '<iframe srcdoc="<script>parent.harm(1)</script>">', '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">', '<link rel="stylesheet" href="https://evil.example/x.css">', '<style>@import "https://evil.example/x.css"</style>', '<form action="https://evil.example/"><button>x', '<p data-pagefind-filter="kind:Party" data-pagefind-meta="title:x">', '<mark>x</mark>', '</main></body></html><script>harm("end")</script>', "=cmd|' /C calc'!A0", '+1+cmd|x', '-1+1', '@SUM(1)', '=HYPERLINK("https://evil.example/")', 'a","b', '} , note = {x', '\\input{/etc/passwd} $x$ %', 'ER  - ', 'TY  - BOOK', '# heading', '- item', '[x]: javascript:harm(1)',
  'constructor', '__proto__', 'null', 'undefined', '\\u003cscript\\u003e', '%3Cscript%3Eharm(1)%3C/script%3E', '</textarea><script>harm("area")</script>', '</option><script>harm("option")</script>', '<math><mtext><img src=x onerror=harm("math")>', '$& $1 $` $\'', '\\', '"', "'", '`', '<', '&', ';', '--', '|', 'a | b', '***', '___',
];

const texts = new Set(['name', 'title', 'short', 'summary', 'reason', 'note', 'because', 'what', 'said', 'used', 'where', 'literal', 'family', 'given']);
/** More fields of a source, which the base leaves out. */
const fields = ['container-title', 'collection-title', 'publisher', 'publisher-place', 'edition', 'number', 'volume', 'issue', 'page', 'genre', 'DOI', 'citation', 'note'];

/**
 * Writes a content folder in which every text is hostile: the base, with each string in the place of some text, and
 * the prose that passes the check. Returns how many texts there are.
 */
export function writeHostile(folder: string): number {
  let next = 0;
  // The number keeps apart the names of two parties.
  const hostile = () => `${strings[next % strings.length]!} ${++next}`;
  const filled = (yaml: string) => {
    const document = parseDocument(yaml);
    visit(document, { Pair: (_key, { key, value }) => {
      if (isScalar(key) && texts.has(String(key.value)) && isScalar(value)) Object.assign(value, { value: hostile(), type: 'QUOTE_DOUBLE' });
    } });
    return document.toString({ lineWidth: 0 });
  };
  const passing = markdown.filter(({ rule }) => !rule).map(({ files }) => files[0]!.text.split('---\n').slice(2).join('---\n'));
  const body = `${passing.join('\n\n').replaceAll('alert(', 'harm(').replaceAll('(mali.md)', '(https://a.example/)')}\n`;
  // An exception is for one finding, so each paragraph of them has its own.
  const openings = check(overlay([{ path: 'parties/mali.md', text: `${base.find(({ path }) => path === 'parties/mali.md')!.text}\n${body}` }])).findings
    .filter(({ rule }) => rule === 'prose-cited').map(({ message }) => message.slice(message.indexOf('"') + 1, message.lastIndexOf('"')));
  const exceptions = () => openings.map((on) => `  - { rule: prose-cited, on: ${JSON.stringify(on)}, reason: ${JSON.stringify(hostile())} }\n`).join('');
  for (const { path, text } of base) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const [, front, ...prose] = text.split('---\n');
    let written = path.endsWith('.md') ? `---\n${filled(front!)}exceptions:\n${exceptions()}---\n${prose.join('---\n')}\n${body}` : filled(text);
    if (path.startsWith('sources/')) {
      written += Array.from({ length: strings.length }, (_, index) => `- id: hostile-${index}\n  type: ${['report', 'article-journal', 'chapter', 'webpage', 'legal_case'][index % 5]}\n  title: ${JSON.stringify(hostile())}\n  author: [{ family: ${JSON.stringify(hostile())}, given: ${JSON.stringify(hostile())} }, { literal: ${JSON.stringify(hostile())} }]\n`
        + `  issued: 2018-01-01\n  language: fr\n  URL: "https://a.example/'x?a=1&b=%3Cscript%3Eharm(1)#${index}"\n${fields.map((field) => `  ${field}: ${JSON.stringify(field === 'DOI' ? `10.1234/${hostile().replace(/\s/g, '')}` : hostile())}\n`).join('')}`).join('');
    }
    if (path === 'parties/jnim.md') {
      const aliases = strings.map((text) => `  - { name: ${JSON.stringify(`${text} alias`)}, lang: fr, is: spelling, unsourced: ${JSON.stringify(hostile())} }`).join('\n');
      written = written.replace('aliases:\n', () => `aliases:\n${aliases}\n`).replace('---\n\nIt fights', () => `---\n\n${strings.map((_, index) => `[@hostile-${index}, ${strings[index]!.replaceAll(/https:|[[\];@<>*_\`\\]/g, ' ').trim() || 'p'}]`).join('\n\n')}\n\nIt fights`);
    }
    writeFileSync(join(folder, path), written);
  }
  return next;
}
