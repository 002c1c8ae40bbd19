import { file, group, line, shown, type Input } from './input.ts';

const name = 'name: Jama’at Nusrat al-Islam wal-Muslimin';
/** A value in the place of a name, and what must report it. */
const value = (text: string, rule?: string): Input => line(`name: ${shown(text)}`, group, name, `name: ${text}`, rule);
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${Array<string>(9).fill(`*${'abcdefgh'[index]!}`).join(', ')}]`)].join('\n');

const values: [text: string, rule?: string][] = [
  ['"<script>alert(1)</script>"'], ['"\\"><img src=x onerror=alert(1)>"'], ["'</title><script>alert(1)</script>'"], ['"</script><script>alert(1)</script>"'], ['"<!--<script>"'], ['"]]><script>alert(1)</script>"'], ['"javascript:alert(1)"'], ['"[x](javascript:alert(1))"'], ['"![x](//evil.example/x.png)"'], ['"[x]: javascript:alert(1)"'], ['"# heading"'],
  ['=cmd|\' /C calc\'!A0'], ['"+1+1"'], ['"-1+1"'], ['"@SUM(1)"'], ['"=HYPERLINK(\\"//evil.example\\")"'], ['"\\"a\\",b"'], ['"} , note = {x"'], ['"\\\\input{/etc/passwd}"'], ['"ER  - "'], ['"$(alert 1)`id`"'], ['"{{7*7}}${7*7}"'], ['"%s%n%x"'], ['"&lt;b&gt;"'], ['"&amp;"'], ['"constructor"'], ['"__proto__"'], ['"null"'], ['"data-pagefind-filter=x"'],
  ['"a\\nb"', 'value'], ['"a\\n\\nER  - \\nTY  - BOOK"', 'value'], ['|\n  a\n  # heading', 'value'], ['"\\0"', 'text-character'], ['"a\\x1b[2Jb"', 'text-character'], ['"\\u202Egpj.exe"', 'text-character'], ['"a\\u200Bb"', 'text-character'], ['"\\uFEFFx"', 'text-character'], ['"\\ud800"', 'text-character'], ['"e\\u0301"', 'text-character'], ['"\\u2028x"', 'text-character'], ['"\\U000E0041x"', 'text-character'], ['"\\u041Cali"', 'text-character'], ['"x\\ufffdy"', 'text-character'],
  ['&x Name', 'yaml'], ['*x', 'yaml'], ['!!js/function "function(){}"', 'yaml'], ['!!python/object/apply:os.system [id]', 'yaml'], ['!!binary aGk=', 'yaml'], ['!!set { a, b }', 'yaml'], ['!!omap [a: 1]', 'yaml'], ['!!timestamp 2001-01-01', 'yaml'], ['!<tag:yaml.org,2002:str> x', 'yaml'], ['!x y', 'yaml'], ['!!str x', 'yaml'],
  ['{ toString: x }', 'value'], ['[a]', 'value'], ['1e999', 'value'], ['.nan', 'value'], ['0x1F', 'value'], ['true', 'value'], ['~', 'value'], ['""', 'value'], ['"   "', 'value'], ['`x`', 'yaml'], ['@x', 'yaml'], ['%x', 'yaml'], ['"unclosed', 'yaml'], ['"\\q"', 'yaml'], ['{ a: [ }', 'yaml'], [`"${'x'.repeat(6000)}"`, 'value'], [`"${'=('.repeat(2000)}"`],
];

const kind = (text: string, rule: string) => line(`kind: ${shown(text)}`, group, 'kind: armed-group', `kind: ${text}`, rule);
const key = (text: string, rule: string, at = 0) => line(`key ${shown(text)}`, group, name, `${text}\n${name}`, rule, at);
const url = (text: string, rule?: string) => line(`URL: ${shown(text)}`, 'sources/sources.yaml', 'URL: https://news.example/1', `URL: ${text}`, rule);
const id = (text: string, rule: string) => line(`id: ${shown(text)}`, 'sources/sources.yaml', '- id: news', `- id: ${text}`, rule);

export const yaml: Input[] = [
  ...values.map(([text, rule]) => value(text, rule)),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '"\\0"', '""', '~', 'Armed-Group'].map((text) => kind(text, text === '"\\0"' ? 'text-character' : 'value')),
  ...['__proto__: { polluted: 1 }', 'constructor: { prototype: { polluted: 1 } }', 'prototype: 1', 'toString: 1', 'valueOf: 1', 'hasOwnProperty: 1', '"__proto__": []', '<<: { name: x }', '1: 2', 'null: 1', '? ""\n: 1', '"<script>": 1', '"a\\nb": 1'].map((text) => key(text, 'unknown-key')),
  key('? [a, b]\n: 1', 'unknown-key'), key('? { a: b }\n: 1', 'unknown-key'), key('<<: *x', 'yaml'), key('"\\u202Ename": x', 'text-character'), key('%YAML 1.1', 'yaml'), key('\tx: 1', 'yaml'), key(bomb, 'yaml'), key(`a: &a [*a]`, 'yaml'), key('name: x', 'yaml', 1),
  ...['javascript:alert(1)', '"java\\nscript:alert(1)"', 'JavaScript://x.example/%0aalert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'ftp://a.example', '//evil.example', 'https:evil.example', '"https://a.example/\\" onclick=\\"alert(1)"', '"https://a.example/ x"', '"https://a.example/<script>"', 'https://unhcr.example@evil.example/', 'https://user:pass@evil.example/', '"https://\\\\evil.example"', 'https://', '"https://[::1"', 'https://a.example:99999/', `https://a.example/${'x'.repeat(3000)}`].map((text) => url(text, 'value')),
  url("https://a.example/'x"), url('" https://a.example"'), url('"https://a.example/\\nx"'), url('https://a.example/?a=1&b=%3Cscript%3E'), url('https://xn--80ak6aa92e.example/'),
  ...['__proto__', 'toString', '../x', '/etc/passwd', '..', '.', '"a b"', 'a/b', 'a%2fb', '"<script>"', '"news\\n"', 'Nеws', '-news', 'news-', 'a--b', 'news.', '~', '5', '[news]', 'x'.repeat(101), 'x'.repeat(5000)].map((text) => id(text, text === 'Nеws' ? 'text-character' : 'value')),
  line('two records of one id', 'sources/sources.yaml', '- id: rulac', '- id: news', 'duplicate-id'), line('a language that no one knows', 'sources/sources.yaml', '  issued: 2018-01-29', '  issued: 2018-01-29\n  language: "x y"', 'value', 1), line('a language with markup', 'sources/sources.yaml', '  issued: 2018-01-29', '  issued: 2018-01-29\n  language: \'en" onload="x\'', 'value', 1),
  ...['"[2018,2019]"', '"2018/2019/2020"', '"../.."', '"y-17e7"', '"Y-170000002"', '"20XX"', '"2018-01-27T00:00:00Z"', `"${'2018/'.repeat(500)}"`, `"${'2'.repeat(5000)}"`].map((text) => line(`date: ${shown(text)}`, 'conflicts/mali/chronology.yaml', 'date: 2018-01-27', `date: ${text}`, 'date')),
  ...['---\na: 1\n---\nb: 2\n', '...\n', '- a\n...\n- b\n'].map((text, index) => file(`documents ${shown(text)}`, 'sources/more.yaml', text, ['yaml', 'value', 'yaml'][index]!, index === 0 ? 3 : index === 2 ? 3 : 1)),
  ...['', '---', '---\n', '---\n---', '--- ---', '\n---\n---\n', '+++\n+++\n'].map((text) => file(`frontmatter ${shown(text)}`, 'parties/x.md', text, text === '---\n---' ? 'value' : 'frontmatter', text === '---\n---' ? 2 : 1)),
  ...['null', '1', 'x', '{}', '- 1', '- null', '- []', '- {}', '- - - id: x', '- id: {}', '- id: [a]', '- __proto__: { id: x }', '[', ']', '{', '}', '-', '?', ':', '#', '&', '*', '!', '|', '>', '%', '@', '`', '"', "'"].map((text) => file(`a list of sources: ${text}`, 'sources/more.yaml', text, /^[[\]{}&*!%@`"']$/.test(text) ? 'yaml' : text === '- {}' ? 'missing-key' : text.startsWith('- __') ? 'unknown-key' : 'value')),
];
