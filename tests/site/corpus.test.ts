import { expect, inject, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { reserved } from '../../src/domain/entry.ts';
import { leadsTo, pagesIn, part } from './pages.ts';

const pages = pagesIn(inject('site'));
const { corpus } = check(readFolder('content'));
const home = { conflict: '/conflicts/', classification: '/conflicts/', party: '/parties/', intervention: '/interventions/', instrument: '/instruments/', concept: '/concepts/', source: '/sources/' } as const;
const kinds = Object.keys(home) as (keyof typeof home)[];
const addresses = (kind: keyof typeof home) => [...corpus[kind].keys()].map((id) => `${home[kind]}${id}/`);
const sidesOf = (id: string) => [...new Set(corpus.classification.get(id)!.data.sides.flat().map(({ party }) => party))];

test('every entry has its page, and every other page of a section has an address that no entry may have', () => {
  const entries = [...kinds.flatMap(addresses), ...[...corpus.conflict.keys()].map((id) => `/conflicts/${id}/history/`)];
  const lists = Object.values(home);
  const ofList = (address: string) => kinds.some((kind) => address.startsWith(home[kind]) && reserved[kind]?.includes(address.slice(home[kind].length).split('/')[0]!));
  const made = [...pages.keys()].filter((address) => lists.some((list) => address.startsWith(list) && address !== list) && !ofList(address));
  expect(made.toSorted()).toEqual(entries.toSorted());
  expect(entries.length).toBeGreaterThan(100);
});

test('every entry is in the list of its section', () => {
  const missing = kinds.flatMap((kind) => addresses(kind).filter((address) => !leadsTo(pages.get(home[kind])?.root.querySelector('main')).has(address)));
  expect(missing).toEqual([]);
});

test('every incident and correction has its place on the page of its profile', () => {
  const places = [...[...corpus.incident.values()].map(({ id, profile }) => [profile, id]), ...[...corpus.correction.values()].map(({ id, profile }) => [profile, `correction-${id}`])];
  expect(places.filter(([profile, id]) => !pages.get(`/conflicts/${profile}/`)?.root.getElementById(id!)).map(String)).toEqual([]);
});

test('every incident is in the chronology of all profiles, once, in the year in which it begins', () => {
  const listed = [...pages.values()].filter(({ address }) => /^\/chronology\/\d{4}\/$/.test(address)).flatMap(({ address, root }) => root.querySelectorAll('.when').map((link) => `${address} ${link.getAttribute('href')!}`));
  expect(listed.toSorted()).toEqual([...corpus.incident.values()].map(({ id, profile, data }) => `/chronology/${data.date.slice(0, 4)}/ /conflicts/${profile}/#${id}`).toSorted());
});

test('a classification links the parties on its sides, and the page of each lists that classification', () => {
  const missing = [...corpus.classification.keys()].flatMap((id) => sidesOf(id).flatMap((party) => [
    ...(leadsTo(pages.get(`/conflicts/${id}/`)?.root.querySelector('dl.facts')).has(`/parties/${party}/`) ? [] : [`${id} does not link ${party}`]),
    ...(leadsTo(part(pages.get(`/parties/${party}/`)!, 'classifications')).has(`/conflicts/${id}/`) ? [] : [`${party} does not list ${id}`]),
  ]));
  expect(missing).toEqual([]);
});

test('a party lists no classification in which it has no side', () => {
  const wrong = [...corpus.party.keys()].flatMap((party) => (part(pages.get(`/parties/${party}/`)!, 'classifications')?.querySelectorAll('tbody th > a') ?? [])
    .map((link) => link.getAttribute('href')!.slice('/conflicts/'.length, -1)).filter((id) => !sidesOf(id).includes(party)).map((id) => `${party}: ${id}`));
  expect(wrong).toEqual([]);
});

test('a profile lists its classifications, and each of them leads back to it', () => {
  const missing = [...corpus.classification.values()].flatMap(({ id, profile }) => [
    ...(leadsTo(part(pages.get(`/conflicts/${profile}/`)!, 'classifications')).has(`/conflicts/${id}/`) ? [] : [`${profile} does not list ${id}`]),
    ...(leadsTo(pages.get(`/conflicts/${id}/`)!.root.querySelector('nav[aria-label="Breadcrumbs"]')).has(`/conflicts/${profile}/`) ? [] : [`${id} does not lead to ${profile}`]),
  ]);
  expect(missing).toEqual([]);
});

test('an intervention and those who intervene, and the profile that it concerns, link each other', () => {
  const missing = [...corpus.intervention.values()].flatMap(({ id, data }) => [
    ...[...data.by, ...data.beside, ...data.against].flatMap((party) => [
      ...(leadsTo(pages.get(`/interventions/${id}/`)?.root.querySelector('dl.facts')).has(`/parties/${party}/`) ? [] : [`${id} does not link ${party}`]),
      ...(leadsTo(part(pages.get(`/parties/${party}/`)!, 'interventions')).has(`/interventions/${id}/`) ? [] : [`${party} does not list ${id}`]),
    ]),
    ...data.conflicts.filter((profile) => !leadsTo(part(pages.get(`/conflicts/${profile}/`)!, 'interventions')).has(`/interventions/${id}/`)).map((profile) => `${profile} does not list ${id}`),
  ]);
  expect(missing).toEqual([]);
});

test('a relation between parties shows on the pages of both', () => {
  const missing = [...corpus.party.values()].flatMap(({ id, data }) => data.relations.flatMap(({ to }) => [
    ...(leadsTo(part(pages.get(`/parties/${id}/`)!, 'names')).has(`/parties/${to}/`) ? [] : [`${id} does not link ${to}`]),
    ...(leadsTo(part(pages.get(`/parties/${to}/`)!, 'names')).has(`/parties/${id}/`) ? [] : [`${to} does not link ${id}`]),
  ]));
  expect(missing).toEqual([]);
});

test('the law of a profile and the instrument link each other', () => {
  const missing = [...corpus.conflict.values()].flatMap(({ id, data }) => data.law.flatMap(({ instrument }) => [
    ...(leadsTo(part(pages.get(`/conflicts/${id}/`)!, 'law')).has(`/instruments/${instrument}/`) ? [] : [`${id} does not link ${instrument}`]),
    ...(leadsTo(part(pages.get(`/instruments/${instrument}/`)!, 'applies')).has(`/conflicts/${id}/`) ? [] : [`${instrument} does not link ${id}`]),
  ]));
  expect(missing).toEqual([]);
});

test('a source lists every entry that cites it, and no other', () => {
  const address = ({ kind, id, profile }: { kind: string; id: string; profile: string | null }) => (kind === 'incident' || kind === 'correction' ? `/conflicts/${profile}/` : `${home[kind as keyof typeof home]}${id}/`);
  const wrong = [...corpus.source.keys()].flatMap((id) => {
    const listed = [...leadsTo(part(pages.get(`/sources/${id}/`)!, 'cited'))].toSorted();
    const citing = [...new Set(corpus.references.filter((each) => each.kind === 'source' && each.id === id).map(({ from }) => address(from)))].toSorted();
    return listed.join() === citing.join() && listed.length > 0 ? [] : [`${id} lists ${listed.join()}, but is cited in ${citing.join()}`];
  });
  expect(wrong).toEqual([]);
});
