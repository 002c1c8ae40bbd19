import { expect, test } from 'vitest';
import type { Finding } from '../../src/corpus/finding.ts';
import { asAnnotations, asCodeQuality, asJson } from '../../src/corpus/forge.ts';
import { frame, visible } from '../../src/corpus/frame.ts';
import { fullReport, line } from '../../src/corpus/report.ts';

const framed = (text: string, line: number, column: number, width?: number) => `\n${frame(text.split('\n'), { line, column }, width).join('\n')}\n`;

test('a frame shows the line with one before and one after it, and a caret under the column', () => {
  expect(framed('a: 1\nbc: 2\nd: 3\ne: 4\n', 2, 5)).toBe(`
  1 | a: 1
> 2 | bc: 2
    |     ^
  3 | d: 3
`);
  expect(framed('x\n'.repeat(9) + 'ab\ny\n', 10, 2)).toBe(`
   9 | x
> 10 | ab
     |  ^
  11 | y
`);
});

test('at the ends of a file there is less to show, and where there is no such line nothing', () => {
  expect(framed('a: 1\n', 1, 1)).toBe('\n> 1 | a: 1\n    | ^\n');
  expect(framed('a', 1, 9)).toBe('\n> 1 | a\n    |  ^\n');
  expect([framed('', 1, 1), framed('a\n', 7, 1)]).toEqual(['\n\n', '\n\n']);
});

test('the caret stands under its column after tabs, wide characters and letters with marks', () => {
  expect(framed('\ta: 1', 1, 2)).toBe('\n> 1 | →   a: 1\n    |     ^\n');
  expect(framed('日本: x', 1, 5)).toBe('\n> 1 | 日本: x\n    |       ^\n');
  expect(framed('🙂 x', 1, 4)).toBe('\n> 1 | 🙂 x\n    |    ^\n');
  expect(framed('e\u0301 x', 1, 4)).toBe('\n> 1 | e\u0301 x\n    |   ^\n');
});

test('a long line is cut on both sides of the column, and the lines beside it in the same place', () => {
  const long = Array.from({ length: 60 }, (_, index) => String(index).padStart(4, '.')).join('');
  expect(framed(`a\n${long}\nshort`, 2, 121, 50)).toBe(`
  1 | …
> 2 | …24..25..26..27..28..29..30..31..32..33..34…
    |                        ^
  3 | …
`);
  for (const column of [1, 40, 41, 120, 200, 239, 240, 241]) {
    const [shown, caret] = framed(long, 1, column, 50).split('\n').slice(1);
    expect(shown!.length).toBeLessThanOrEqual(50);
    expect(shown![caret!.length - 1] ?? '', String(column)).toBe(long[column - 1] ?? '');
  }
});

test('a line of five million characters is framed at once', () => {
  const lines = `${'x'.repeat(5_000_000)}\n${'\u0301'.repeat(5_000_000)}`.split('\n');
  const start = performance.now();
  frame(lines, { line: 1, column: 2_500_000 });
  expect(performance.now() - start).toBeLessThan(100);
});

test('nothing that commands a terminal, turns the direction or hides gets through', () => {
  expect(visible('a\u001B[31mb\r\n\u0000\u007F\u0085\u202Ec\u2066\u200Bd\uFEFF\u{E0041}\uD800')).toBe('a␛[31mb␍␊␀␡<U+0085><U+202E>c<U+2066><U+200B>d<U+FEFF><U+E0041><U+D800>');
  expect(visible(`a${'\u0301'.repeat(5)}`)).toBe('a\u0301\u0301\u0301<U+0301><U+0301>');
  expect(visible('Jamaʿat Nuṣrat, ʼʻ «é», جماعة, 日本')).toBe('Jamaʿat Nuṣrat, ʼʻ «é», جماعة, 日本');
});

const evil = 'x\u001B]0;y\u0007\r\nz\u202E';
const fault = (more: Partial<Finding> = {}): Finding =>
  ({ file: 'content/parties/jnim.md', line: 2, column: 7, rule: 'party-exists', severity: 'error', message: 'no party "nosuch"', help: 'create it', ...more });
const text = 'name: JNIM\nby: [ nosuch ]\nkind: armed-group\n';

test('a report shows by file each finding in one line, with its frame, help and the page of its rule', () => {
  expect(fullReport([fault(), fault({ line: 3, column: 1, rule: 'value', severity: 'warning' }), fault({ file: 'content/gone.md', rule: 'empty' })], { text: (file) => (file === 'content/parties/jnim.md' ? text : undefined), site: 'https://casus.example' })).toBe(`content/parties/jnim.md (1 error and 1 warning)

content/parties/jnim.md:2:7 party-exists: no party "nosuch"
    1 | name: JNIM
  > 2 | by: [ nosuch ]
      |       ^
    3 | kind: armed-group
  help: create it
  rule: https://casus.example/handbook/rules/party-exists/

content/parties/jnim.md:3:1 warning value: no party "nosuch"
    2 | by: [ nosuch ]
  > 3 | kind: armed-group
      | ^
  help: create it
  rule: https://casus.example/handbook/rules/value/

content/gone.md (1 error)

content/gone.md:2:7 empty: no party "nosuch"
  help: create it
  rule: https://casus.example/handbook/rules/empty/

2 errors and 1 warning in 2 files.
What else these entries say is looked at once the faults of form are mended.`);
});

test('colour adds signs of colour and nothing else', () => {
  const shown = { text: () => text };
  const coloured = fullReport([fault()], { ...shown, colour: true });
  expect(coloured).toContain('\u001B[31mparty-exists:\u001B[0m');
  expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(fullReport([fault()], shown));
});

test('no form of a report lets hostile content through to a terminal', () => {
  const bad = fault({ file: `content/${evil}.md`, message: evil, help: evil });
  const all = [line(bad), fullReport([bad], { text: () => `${evil}\n${evil}\n` }), asJson([bad]), asAnnotations([bad]), asCodeQuality([bad])];
  for (const each of all) expect(each.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(asAnnotations([bad]).split('\n')).toHaveLength(2);
  expect(JSON.parse(asJson([bad]))).toEqual([bad]);
});

test('annotations keep their signs from being read as their form', () => {
  expect(asAnnotations([fault({ file: 'content/a,b:c.md', message: '100 % of "a::b"', help: 'x' })])).toBe('::error file=content/a%2Cb%3Ac.md,line=2,col=7,title=party-exists::100 %25 of "a::b"%0Ax\n1 error in 1 file.');
});

test('two findings of a report of code quality never share a fingerprint, and each keeps it when lines move', () => {
  const prints = (...findings: Finding[]) => (JSON.parse(asCodeQuality(findings)) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints(fault(), fault({ line: 9 }), fault({ rule: 'value' }))).size).toBe(3);
  expect(prints(fault({ line: 5 }))).toEqual(prints(fault()));
});
