import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { fileOf, freeze } from '../../src/commands/freeze.ts';

const release = { version: '2026.11.0', date: '24 November 2026', site: 'https://casus.example' };
const html = `<!doctype html><html lang="en"><head><title>Mali</title><link rel="canonical" href="https://casus.example/conflicts/mali/"><link rel="alternate" type="application/json" href="/conflicts/mali.json">
<link rel="cite-as" href="https://casus.example/conflicts/mali/"><link rel="stylesheet" href="/assets/a.css"></head><body><header class="bar"><a class="wordmark" href="/">Casus</a><form action="/search/"></form></header><main data-pagefind-body><span hidden data-pagefind-filter="kind">Party</span>
<form class="find big" action="/search/"><input name="q"></form><a id="in" href="/parties/jnim/#names">JNIM</a><a id="here" href="#p1">1</a><a id="self" href="/conflicts/mali/#p2">2</a><a id="out" href="https://example.org/">x</a><a id="left" href="/search/?q=a">Search</a><p data-living>tool</p><section aria-labelledby="cite"><p class="lead">Not kept.</p><dl><dd>Casus, https://casus.example/conflicts/mali/<span>#p</span></dd></dl></section></main>
<script src="/assets/x.js"></script></body></html>`;
const files = new Set(['index.html', 'parties/jnim/index.html', 'conflicts/mali/index.html', 'assets/a.css']);
const page = parse(freeze(html, '/conflicts/mali/', release, (file) => files.has(file)));
const href = (id: string) => page.getElementById(id)!.getAttribute('href');

test('links to what is kept stay within the release and work from a folder', () => {
  expect(href('in')).toBe('../../parties/jnim/index.html#names');
  expect(href('self')).toBe('index.html#p2');
  expect(href('here')).toBe('#p1');
  expect(href('out')).toBe('https://example.org/');
  expect(page.querySelector('.wordmark')!.getAttribute('href')).toBe('../../index.html');
  expect(page.querySelector('link[rel=stylesheet]')!.getAttribute('href')).toBe('../../assets/a.css');
});

test('a link to what is not kept leads to the current site and says so', () => {
  expect(href('left')).toBe('https://casus.example/search/?q=a');
  expect(page.getElementById('left')!.text).toBe('Search (current site)');
});

test('the page says what it is, with the way to the page of today', () => {
  const line = page.querySelector('.release')!;
  expect(line.text).toContain('Release 2026.11.0 of 24 November 2026.');
  expect(line.querySelector('a')!.getAttribute('href')).toBe('https://casus.example/conflicts/mali/');
  expect(page.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
});

test('the page is cited under its address in the release', () => {
  const cite = page.querySelector('[aria-labelledby=cite]')!;
  expect(cite.querySelector('dd')!.text).toBe('Casus, https://casus.example/releases/2026.11.0/conflicts/mali/#p');
  expect(cite.querySelector('.lead')!.text).toBe('Version 2026.11.0. The address below keeps the page as it was.');
  expect(page.querySelector('link[rel=cite-as]')!.getAttribute('href')).toBe('https://casus.example/releases/2026.11.0/conflicts/mali/');
});

test('a browser that shares the page shares its address in the release', () => {
  expect(page.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe('https://casus.example/releases/2026.11.0/conflicts/mali/');
});

test('nothing that runs, searches or asks is kept', () => {
  expect(page.querySelectorAll('script, form, [data-pagefind-body], main > span[hidden], link[rel=alternate], [data-living]')).toEqual([]);
});

test('an address is a file of the archive', () => {
  expect(fileOf('/')).toBe('index.html');
  expect(fileOf('/parties/jnim/')).toBe('parties/jnim/index.html');
  expect(fileOf('/assets/a.css')).toBe('assets/a.css');
});
