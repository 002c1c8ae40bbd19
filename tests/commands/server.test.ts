import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/commands/server.ts';
import { everywhere } from '../../src/views/headers.ts';

let server: Server;
let origin: string;
beforeAll(async () => {
  server = await serve(inject('site'), 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => { server.closeAllConnections(); server.close(); });

/** The status line of an answer to a request as it is written here, which a client would mend. */
const asked = (request: string) => new Promise<string>((resolve, reject) => {
  const { address, port } = server.address() as AddressInfo;
  const socket = connect(port, address, () => socket.write(`${request}\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
  let answer = '';
  socket.on('data', (part) => { answer += String(part); });
  socket.on('close', () => resolve(answer));
  socket.on('error', reject);
});

test('every answer has every header, be it a page, a file or nothing', async () => {
  for (const path of ['/', '/conflicts/mali/', '/conflicts/mali.json', '/nosuch', '/favicon.svg', '/%2e%2e/x', '/releases/2026.11.0/index.html']) {
    const { headers } = await fetch(origin + path);
    for (const [name, value] of Object.entries(everywhere)) expect(headers.get(name), `${path} ${name}`).toBe(value);
  }
});

test.each([
  ['/changes.atom', 'application/atom+xml'], ['/cite/sources.bib', 'application/x-bibtex'], ['/cite/sources.ris', 'application/x-research-info-systems'], ['/cite/sources.csl.json', 'application/vnd.citationstyles.csl+json'], ['/data/v1/concepts.jsonld', 'application/ld+json'],
  ['/conflicts/mali.md', 'text/markdown'], ['/conflicts/mali.json', 'application/json'], ['/data/v1/parties.csv', 'text/csv'], ['/llms.txt', 'text/plain'], ['/CITATION.cff', 'application/yaml'],
])('%s is of the type %s, and pages elsewhere may read it', async (path, type) => {
  const { status, headers } = await fetch(origin + path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain(type);
  expect(headers.get('access-control-allow-origin')).toBe('*');
});

test('pages are not for others to read, and programs have their type', async () => {
  for (const [path, type] of [['/', 'text/html'], ['/opensearch.xml', 'application/opensearchdescription+xml'], ['/pagefind/pagefind.js', 'text/javascript'], ['/favicon.svg', 'image/svg+xml']] as const) {
    const { headers } = await fetch(origin + path);
    expect(headers.get('access-control-allow-origin'), path).toBeNull();
    expect(headers.get('content-type'), path).toContain(type);
  }
});

test.each([
  '/../package.json', '/../../../../etc/passwd', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%252e%252e/package.json', '/..%5c..%5cpackage.json', '/..\\package.json', '/%c0%ae%c0%ae/etc/passwd', '/%', '/%zz', '/%00', '/about%00/', '/about/%00.html', '/\x01', '//etc/passwd', '///', '//evil.example/', '/.git/config', '/.htaccess', '/./.htaccess', '/assets', '/assets/',
  '/con', `/${'a'.repeat(8000)}`, `/${'a/'.repeat(3000)}`, '/%E0%A4%A', '/?', '/nosuch?x=<script>', 'http://evil.example/nosuch', 'http://', '*', '/\uFFFD',
])('the address %j ends in an answer and gives nothing away', async (path) => {
  const answer = await asked(`GET ${path} HTTP/1.1`);
  expect(answer).toMatch(path === '/?' ? /^HTTP\/1.1 200 / : /^HTTP\/1.1 (?:404|400|301) /);
  expect(answer).not.toMatch(/root:|"devDependencies"|\n\s+at .*:\d+:\d+|node_modules|Error:/);
  expect((await fetch(origin)).status).toBe(200);
});

test('other methods are refused, and a head has no body', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) expect(await asked(`${method} / HTTP/1.1`)).toMatch(/^HTTP\/1.1 405 /);
  expect(await (await fetch(`${origin}/nosuch`, { method: 'HEAD' })).text()).toBe('');
});

test('it listens on this machine alone', () => {
  expect(['127.0.0.1', '::1']).toContain((server.address() as AddressInfo).address);
});
