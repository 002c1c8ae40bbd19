import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { statusOf } from '../../src/domain/status.ts';
import { classificationView } from '../../src/views/classification.ts';
import { conceptView } from '../../src/views/instrument.ts';
import { partyView } from '../../src/views/party.ts';
import { sourceView } from '../../src/views/source.ts';
import { overlay } from '../corpus/golden.ts';
import { corpus, entryPages } from './real.ts';

const terms = (html = '') => [...html.matchAll(/<a href="([^"]*)" class="term">/g)].map((match) => match[1]!);

test('no page explains a term twice, or the concept that it is about', () => {
  const pages = entryPages.map(({ frame, body }) => ({ address: frame.address, explained: terms(body?.html) }));
  expect(pages.flatMap(({ explained }) => explained).length).toBeGreaterThan(30);
  expect(pages.filter(({ address, explained }) => explained.includes(address) || new Set(explained).size < explained.length)).toEqual([]);
});

test('every concept has terms, and those of one are found in the prose of others', () => {
  expect([...corpus.concept.values()].filter(({ data }) => !data.terms.length).map(({ id }) => id)).toEqual([]);
});

test('a link to a term is no mention: only what authors link counts', () => {
  const { corpus: small } = check(overlay([
    { path: 'concepts/organisation.md', text: '---\ntitle: Organisation\nsummary: Whether a group is organised.\nis: criterion\nfactors: organisation\nterms: [raid]\n---\n\nSee [Article 3](../instruments/common-article-3.md) and [Barkhane](../interventions/barkhane.md). [@rulac]\n' },
    { path: 'parties/france.md', text: '---\nname: France\nkind: state\ncountry: FR\nsummary: A State.\n---\n\nThe raid was short.\n' },
  ]));
  expect(partyView(small, 'france').body.html).toContain('<a href="/concepts/organisation/" class="term">raid</a>');
  expect(conceptView(small, 'organisation').mentions.map(({ href }) => href)).not.toContain('/parties/france/');
});

test('a party is known by its short name, acronyms and translations, four at most, and the rest are counted', () => {
  for (const { id, data } of corpus.party.values()) {
    const { names, more } = partyView(corpus, id).known;
    const shown = names.map(({ name }) => name);
    expect(shown.length, id).toBeLessThanOrEqual(4);
    expect(shown, id).not.toContain(data.name);
    expect(data.aliases.filter(({ is, name }) => is === 'misspelling' && shown.includes(name)), id).toEqual([]);
    expect(data.aliases.filter(({ name }) => shown.includes(name)).length + more, id).toBe(data.aliases.length);
  }
  expect(partyView(corpus, 'jnim').known.names.slice(0, 2).map(({ name }) => name)).toEqual(['JNIM', 'GSIM']);
});

test('the head of a party says for each of its classifications whether it was a party', () => {
  for (const id of corpus.party.keys()) {
    const { standings, classifications } = partyView(corpus, id);
    expect([...new Set(standings.flatMap((each) => each.in.map(({ href }) => href)))].toSorted(), id).toEqual(classifications.map(({ href }) => href).toSorted());
  }
  const words = (id: string) => partyView(corpus, id).standings.map((each) => [each.word, each.in.map(({ text, dates }) => `${text}, ${dates}`)]);
  expect(words('france')[0]).toEqual(['Whether a party: not concluded', expect.arrayContaining(['Mali v JNIM, 2 March 2017 to 15 August 2022'])]);
  expect(words('jnim')).toEqual([['Party to the conflict', expect.arrayContaining(['Mali v JNIM, since 2 March 2017'])], ['Not a party to a conflict', ['ISGS v JNIM, since April 2020']]]);
});

test('the law in brief has every instrument once, and says for whom where it is not for all', () => {
  for (const id of corpus.classification.keys()) {
    const { law, lawInBrief } = classificationView(corpus, id);
    const brief = lawInBrief.flatMap(({ instruments }) => instruments.map(({ href }) => href));
    expect(new Set(brief).size, id).toBe(brief.length);
    for (const { word, instruments } of lawInBrief) for (const { href } of instruments) expect(law.some((line) => line.instrument.href === href && line.word === word), `${id} ${href}`).toBe(true);
  }
  expect(classificationView(corpus, 'mali/jnim').lawInBrief).toEqual([
    { word: 'Applies', instruments: expect.arrayContaining([expect.objectContaining({ text: 'Common Article 3' }), expect.objectContaining({ text: 'Human rights law', for: 'Mali' })]) },
    { word: 'Open', instruments: [{ href: '/instruments/additional-protocol-ii/', text: 'AP II' }] },
  ]);
});

test('the verdict on the threshold of Protocol II follows from its elements', () => {
  for (const { id, data } of corpus.classification.values()) {
    const { ap2 } = classificationView(corpus, id);
    if (!ap2) continue;
    const values = ap2.elements.map(({ value }) => value);
    expect(ap2.verdict.says, id).toBe(values.includes('not-met') ? 'Not all four elements are met.' : values.every((value) => ['met', 'presumed'].includes(value)) ? 'All four elements are met.' : 'It is open whether all four elements are met.');
    expect(ap2.verdict.because.split(/[:,] /).length - 1, id).toBeGreaterThanOrEqual(values.filter((value) => !['met', 'presumed'].includes(value)).length);
    expect(data.ap2, id).toBeDefined();
  }
});

test('a classification says that the review of its profile is overdue, from the day after it was due', () => {
  const overdue = ['2023-09-30', '2023-10-01'].map((today) => classificationView(corpus, 'mali/jnim', today).overdue);
  expect(overdue).toEqual([undefined, 'September 2023']);
  expect([...corpus.classification.values()].filter(({ id, data }) => statusOf(data) === 'ongoing' && classificationView(corpus, id).overdue)).toEqual([]);
});

test('the page on consent has every intervention with each consent on record, and no other page has them', () => {
  const { consents } = conceptView(corpus, 'consent-to-intervention');
  expect(consents.map(({ href }) => href).toSorted()).toEqual([...corpus.intervention.keys()].map((id) => `/interventions/${id}/`).toSorted());
  for (const { id, data } of corpus.intervention.values()) {
    const row = consents.find(({ href }) => href === `/interventions/${id}/`)!;
    expect(row.consents.map(({ note }) => note), id).toEqual(data.basis.filter(({ kind }) => kind === 'consent').map(({ note }) => note));
    expect(row.others.flatMap(({ instruments }) => instruments).length, id).toBe(data.basis.filter(({ kind, instrument }) => kind !== 'consent' && instrument).length);
  }
  expect(conceptView(corpus, 'intensity').consents).toEqual([]);
});

test('a source leads to the mark on each page that cites it, and says where it has no address', () => {
  const { citedIn, facts } = sourceView(corpus, 'rulac-mali-2023');
  expect(citedIn.flatMap(({ uses }) => uses).filter(({ href }) => !href.includes('#'))).toEqual([]);
  expect(facts.find(({ name }) => name === 'Address')?.href).toMatch(/^https?:/);
  const without = [...corpus.source.values()].find(({ data }) => !data.URL)!;
  expect(sourceView(corpus, without.id).facts).toContainEqual({ name: 'Address', value: 'No address is recorded.' });
});
