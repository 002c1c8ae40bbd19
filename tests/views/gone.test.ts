import { expect, test } from 'vitest';
import { formerPaths, isListed } from '../../src/commands/sitemap.ts';
import { check } from '../../src/corpus/check.ts';
import { goneTwins, movedViews, retiredViews } from '../../src/views/gone.ts';
import { historyView } from '../../src/views/history.ts';
import { profileView } from '../../src/views/profile.ts';
import { base, overlay, released } from '../corpus/golden.ts';

const { corpus } = check(overlay([
  { path: 'redirects.yaml', text: '- { kind: conflict, from: sahel, to: mali }\n- { kind: classification, from: sahel/jnim, to: mali/jnim }\n- { kind: source, from: news-1, to: news }\n- { kind: incident, from: 2018-a, to: 2018-01-27-soumpi }\n- { kind: concept, from: group, to: organised-group }\n' },
  { path: 'retired.yaml', text: '- { kind: concept, id: organised-group, title: Organised group, on: 2023-04-01, reason: It said nothing new., instead: organisation }\n- { kind: classification, id: mali/old, title: Mali v old, on: 2024-04-01, reason: It was wrong. }\n- { kind: incident, id: 2017-x, title: X, on: 2024-04-01, reason: It was wrong. }\n' },
]));

test('former addresses lead to where the entries are, the history of a profile with it', () => {
  expect(movedViews(corpus).map(({ address, to }) => `${address} ${to.href} ${to.text}`)).toEqual([
    '/conflicts/sahel/ /conflicts/mali/ Mali', '/conflicts/sahel/history/ /conflicts/mali/history/ History of Mali', '/conflicts/sahel/jnim/ /conflicts/mali/jnim/ Mali v JNIM', '/sources/news-1/ /sources/news/ Attack on an army base',
    '/concepts/group/ /concepts/organised-group/ Organised group',
  ]);
});

test('a retired entry has a page that says when, why and what stands instead', () => {
  expect(retiredViews(corpus)).toMatchObject([
    { frame: { address: '/conflicts/mali/old/', breadcrumbs: [{ href: '/' }, { href: '/conflicts/' }, { href: '/conflicts/mali/', text: 'Mali' }] }, title: 'Mali v old', day: '1 April 2024', reason: 'It was wrong.' },
    { frame: { address: '/concepts/organised-group/' }, kind: 'Concept', day: '1 April 2023', instead: { href: '/concepts/organisation/' } },
  ]);
});

test('a retired entry is said to be kept where a release has its page', () => {
  const kept = { ...corpus, releases: [released(base, '2023.3.0', '2023-03-02', ['/concepts/organised-group/'])] };
  expect(retiredViews(kept).map((view) => view.kept)).toEqual([false, true]);
});

test('the data and the Markdown of both say so too', () => {
  const twins = new Map(goneTwins(corpus).map((each) => [each.path, each]));
  expect(twins.get('conflicts/sahel')).toMatchObject({ data: { moved: true, url: '/conflicts/mali/', json: '/conflicts/mali.json' }, text: 'Moved: [Mali](/conflicts/mali.md)\n' });
  expect(twins.get('concepts/organised-group')!.text).toContain('This entry was retired on 1 April 2023. It said nothing new.');
  expect([...twins.keys()]).not.toContain('conflicts/sahel/history');
});

test('the former places of incidents, corrections and changes are those of the entries now', () => {
  const { corpus: renamed } = check(overlay([{ path: 'redirects.yaml', text: '- { kind: incident, from: 2018-a, to: 2018-01-27-soumpi }\n- { kind: incident, from: 2018-b, to: 2018-01-27-soumpi }\n- { kind: correction, from: soumpi, to: day-of-soumpi }\n- { kind: change, from: mali/first, to: mali/published }\n' }]));
  const { chronology, corrections } = profileView(renamed, 'mali', '2026-01-01');
  expect(chronology.flatMap(({ incidents }) => incidents).map(({ id, former }) => [id, former])).toEqual([['2018-01-27-soumpi', ['2018-a', '2018-b']], ['2018-04', []]]);
  expect(corrections.map(({ former }) => former)).toEqual([['correction-soumpi']]);
  expect(historyView(renamed, 'mali').changes.map(({ former }) => former)).toEqual([['first']]);
  const { corpus: moved } = check(overlay([{ path: 'redirects.yaml', text: '- { kind: change, from: sahel/published, to: mali/published }\n- { kind: change, from: sahel/first, to: mali/published }\n- { kind: change, from: mali/first, to: mali/published }\n' }]));
  expect(historyView(moved, 'mali').changes.map(({ former }) => former)).toEqual([['first']]);
});

test('the sitemap has no former address', () => {
  expect([...formerPaths(corpus)]).toEqual(expect.arrayContaining(movedViews(corpus).map(({ address }) => address)));
  expect(isListed('/conflicts/mali/')).toBe(true);
  expect(formerPaths(check(base).corpus)).toEqual(new Set(['/concepts/organization/']));
});
