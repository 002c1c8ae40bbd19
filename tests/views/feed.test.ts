import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { changesFeed } from '../../src/views/feed.ts';
import { overlay } from '../corpus/golden.ts';
import { corpus } from './real.ts';

const changed = check(overlay([{ path: 'conflicts/mali/history.yaml', text: `
- { id: published, date: 2023-04-01, kind: published, what: The profile is published. }
- { id: sooner, date: 2023-06-01, kind: correction, about: [mali/jnim], what: 'It begins sooner & differently <b>.', because: A report was overlooked. }
` }])).corpus;
const entries = (feed: string) => parse(feed.replaceAll(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))).querySelectorAll('entry');

test('the feed of a profile has its changes, the newest first, each with its lasting address', () => {
  const feed = changesFeed(changed, 'https://casus.example', 'mali');
  expect(entries(feed).map((entry) => entry.querySelector('id')!.text)).toEqual(['https://casus.example/conflicts/mali/history/#sooner', 'https://casus.example/conflicts/mali/history/#published']);
  expect(feed).toContain('<updated>2023-06-01T00:00:00.000Z</updated>');
  expect(feed).toContain('rel="self" href="https://casus.example/conflicts/mali/changes.atom"');
});

test('an entry tells what, why and about what, as text that no reader takes for tags', () => {
  const [entry] = entries(changesFeed(changed, 'https://casus.example'));
  expect(entry!.querySelector('summary')!.text).toBe('It begins sooner &amp; differently &lt;b>. Why: A report was overlooked. About: ' + changed.classification.get('mali/jnim')!.data.title + '.');
});

test('the feed of the site has every change', () => {
  expect(entries(changesFeed(corpus, 'https://casus.example'))).toHaveLength(corpus.change.size);
});
