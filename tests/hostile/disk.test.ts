import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { readFolder } from '../../src/corpus/read.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-'));
  mkdirSync(join(folder, 'parties'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string) => join(folder, path);
const text = '---\nname: Mali\nkind: state\nsummary: A State.\n---\n';
/** What the check says of the folder, as `place rule`, without the party that nobody names. */
const said = () => check(readFolder(folder)).findings.filter(({ rule }) => rule !== 'party-reached').map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`);

test('a link out of the folder, to a folder, to itself or to nothing is reported and never followed', () => {
  writeFileSync(at('outside.txt'), 'secret');
  mkdirSync(at('content/parties'), { recursive: true });
  symlinkSync('../../outside.txt', at('content/parties/file.md'));
  symlinkSync('/etc', at('content/parties/folder'));
  symlinkSync('..', at('content/parties/loop'));
  symlinkSync('self.md', at('content/parties/self.md'));
  symlinkSync('/dev/zero', at('content/parties/zero.md'));
  symlinkSync('/nonexistent', at('content/gone'));
  const files = readFolder(at('content'));
  expect(JSON.stringify(files)).not.toContain('secret');
  expect(check(files).findings.map(({ file, rule, message }) => `${file} ${rule}: ${message}`)).toEqual(
    ['gone', 'parties/file.md', 'parties/folder', 'parties/loop', 'parties/self.md', 'parties/zero.md'].map((path) => `content/${path} file-place: is a link to another place`));
});

test('a pipe, a socket and a device are not opened', async () => {
  expect(spawnSync('mkfifo', [at('parties/pipe.md')]).status).toBe(0);
  const server = createServer().listen(at('parties/socket.md'));
  await new Promise((resolve) => server.once('listening', resolve));
  expect(said()).toEqual(['content/parties/pipe.md:1:1 file-place: is no plain file', 'content/parties/socket.md:1:1 file-place: is no plain file']);
  server.close();
});

test('a folder with the name of a file, and folders without end, are reported', () => {
  mkdirSync(at('parties/x.md'));
  mkdirSync(at(Array<string>(100).fill('a').join('/')), { recursive: true });
  expect(said()).toEqual(['content/a/a/a/a/a:1:1 file-place: lies too deep', 'content/parties/x.md:1:1 file-place: is a folder with the name of a file']);
});

test('a file that may not be read is reported', () => {
  writeFileSync(at('parties/x.md'), text);
  chmodSync(at('parties/x.md'), 0);
  chmodSync(folder, 0o755);
  const root = process.geteuid!() === 0;
  if (root) process.seteuid!(65534);
  try {
    expect(said()).toEqual(['content/parties/x.md:1:1 file-place: cannot be read (EACCES)']);
  } finally {
    if (root) process.seteuid!(0);
  }
});

test('a file larger than any entry is not read', () => {
  writeFileSync(at('parties/x.md'), text);
  truncateSync(at('parties/x.md'), 50_000_000_000);
  expect(said()).toEqual(['content/parties/x.md:1:1 file-size: has 50,000,000,000 bytes, more than 500,000']);
});

test.each<[string, Buffer, string]>([
  ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), '1:1 file-encoding: is in the encoding UTF-16 or UTF-32, not UTF-8'],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), '1:1 file-encoding: is in the encoding UTF-16 or UTF-32, not UTF-8'],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), '1:1 file-encoding: is in the encoding UTF-16 or UTF-32, not UTF-8'],
  ['UTF-32', Buffer.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])), '1:1 file-encoding: is in the encoding UTF-16 or UTF-32, not UTF-8'],
  ['Latin-1', Buffer.from(text.replace('State', '\xC9tat'), 'latin1'), '4:12 file-encoding: has bytes that are not UTF-8'],
  ['half a letter', Buffer.concat([Buffer.from(text), Buffer.from([0xE2, 0x82])]), '6:1 file-encoding: has bytes that are not UTF-8'],
  ['an overlong form', Buffer.concat([Buffer.from(text), Buffer.from([0xC0, 0xAF])]), '6:1 file-encoding: has bytes that are not UTF-8'],
  ['a surrogate', Buffer.concat([Buffer.from(text), Buffer.from([0xED, 0xA0, 0x80])]), '6:1 file-encoding: has bytes that are not UTF-8'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '1:1 file-encoding: has bytes that are not UTF-8'],
])('a file in %s is reported', (_name, bytes, expected) => {
  writeFileSync(at('parties/x.md'), bytes);
  expect(said()).toEqual([`content/parties/x.md:${expected}`]);
});

test.each<[string, string]>([['a byte order mark', `\uFEFF${text}`], ['CRLF', text.replaceAll('\n', '\r\n')], ['CR', text.replaceAll('\n', '\r')], ['all three', text.replace('\n', '\r\n').replace('state\n', 'state\r')]])('a file with %s is read as any other', (_name, given) => {
  writeFileSync(at('parties/x.md'), given);
  expect(said()).toEqual([]);
  expect(readFolder(folder)[0]!.text).toBe(text);
});

test('a name that is not UTF-8 is reported and does not end the check', () => {
  writeFileSync(Buffer.concat([Buffer.from(at('parties/a')), Buffer.from([0xFF]), Buffer.from('.md')]), text);
  expect(said()).toEqual(['content/parties/a<U+FFFD>.md:1:1 file-place: has a name that is not UTF-8']);
});

test('names that differ by case alone are reported', () => {
  writeFileSync(at('parties/mali.md'), text);
  writeFileSync(at('parties/Mali.md'), text);
  expect(said()).toEqual(['content/parties/Mali.md:1:1 file-place: "parties/Mali.md" is not a file name that can be an address']);
});
