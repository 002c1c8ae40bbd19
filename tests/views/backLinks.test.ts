import { describe, expect, test } from 'vitest';
import { splitCitation } from '../../src/corpus/references.ts';
import { classificationView } from '../../src/views/classification.ts';
import { conceptView, instrumentView } from '../../src/views/instrument.ts';
import { interventionView } from '../../src/views/interventions.ts';
import { partyView } from '../../src/views/party.ts';
import { profileView } from '../../src/views/profile.ts';
import { sourceView } from '../../src/views/source.ts';
import { corpus } from './real.ts';

const hrefs = (links: { href: string }[]) => links.map(({ href }) => href);
const party = (id: string) => partyView(corpus, id);
const incidentIds = (years: { incidents: { id: string }[] }[]) => years.flatMap(({ incidents }) => incidents.map(({ id }) => id));
/** `[from, to]` of every case in which the second does not lead back to the first. */
type Pair = [string, string];

describe('a classification and a party on one of its sides lead to each other', () => {
  const pairs = [...corpus.classification.values()].flatMap(({ id, data }) => data.sides.flat().map((member): Pair => [id, member.party]));

  test('the party lists each classification that it is in', () => {
    expect(pairs.length).toBeGreaterThan(10);
    expect(pairs.filter(([id, member]) => !hrefs(party(member).classifications).includes(`/conflicts/${id}/`))).toEqual([]);
  });
  test('the party lists no other', () => {
    const listed = [...corpus.party.keys()].flatMap((id) => hrefs(party(id).classifications).map((href): Pair => [href.slice('/conflicts/'.length, -1), id]));
    expect(listed.filter(([id, member]) => !pairs.some(([a, b]) => a === id && b === member))).toEqual([]);
    expect(listed).toHaveLength(new Set(pairs.map(String)).size);
  });
  test('the classification shows each party, on its side', () => {
    for (const [id, { data }] of corpus.classification) {
      expect(classificationView(corpus, id).row.sides.map(hrefs)).toEqual(data.sides.map((side) => side.map((member) => `/parties/${member.party}/`)));
    }
  });
});

describe('an intervention and what it names lead to each other', () => {
  test('every party that intervenes, helps, is helped or opposed lists it, with its part in it', () => {
    const missing = [...corpus.intervention.values()].flatMap(({ id, data }) => [
      ...data.by.map((each) => [each, 'Intervening']), ...data.beside.map((each) => [each, 'Supported']), ...data.against.map((each) => [each, 'Opposed']), ...(data.through ? [[data.through, 'Force of the intervention']] : []),
    ].filter(([each]) => !party(each!).interventions.some(({ href }) => href === `/interventions/${id}/`)).map(([each]) => [id, each]));
    expect(missing).toEqual([]);
    expect(party('mali').interventions.map(({ role }) => role)).toContain('Supported');
    expect(party('france').interventions.find(({ href }) => href === '/interventions/operation-barkhane/')?.role).toBe('Intervening');
  });
  test('its profile lists it, and the instrument that it rests on', () => {
    for (const { id, data } of corpus.intervention.values()) {
      for (const profile of data.conflicts) expect(hrefs(profileView(corpus, profile, '').interventions)).toContain(`/interventions/${id}/`);
      for (const { instrument } of data.basis) if (instrument) expect(hrefs(instrumentView(corpus, instrument).interventions)).toContain(`/interventions/${id}/`);
    }
  });
  test('the one that it took over from names it', () => {
    const follows = [...corpus.intervention.values()].flatMap(({ id, data }) => (data.follows ? [[data.follows, id] as Pair] : []));
    expect(follows.length).toBeGreaterThan(0);
    for (const [before, after] of follows) expect(hrefs(interventionView(corpus, before).followedBy)).toContain(`/interventions/${after}/`);
  });
  test('its page has the incidents that name it', () => {
    for (const id of corpus.intervention.keys()) {
      const named = [...corpus.incident.values()].filter(({ data }) => data.interventions?.includes(id)).map((incident) => incident.id);
      expect(incidentIds(interventionView(corpus, id).chronology).sort()).toEqual(named.sort());
    }
  });
});

test('a relation is told from both ends, in words that fit the end', () => {
  for (const { id, data } of corpus.party.values()) {
    for (const { to, is } of data.relations) {
      expect(hrefs(party(id).relations.map((each) => each.party)), `${id} ${is} ${to}`).toContain(`/parties/${to}/`);
      expect(hrefs(party(to).relations.map((each) => each.party)), `${to}, of which ${id} says ${is}`).toContain(`/parties/${id}/`);
    }
  }
  const words = (from: string, to: string) => party(from).relations.find((each) => each.party.href === `/parties/${to}/`)?.words;
  expect(words('isgs', 'al-mourabitoun')).toBe('Split from');
  expect(words('al-mourabitoun', 'isgs')).toBe('Group that split from it');
});

test('a party has the incidents that it took part in or suffered, in order of date', () => {
  for (const id of corpus.party.keys()) {
    const named = [...corpus.incident.values()].filter(({ data }) => [...(data.by ?? []), ...(data.against ?? [])].includes(id)).map((incident) => incident.id);
    expect(incidentIds(party(id).chronology).toSorted(), id).toEqual(named.sort());
  }
  const years = party('jnim').chronology.map(({ year }) => year);
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual(years.toSorted());
});

test('an incident says which findings it is evidence for, and they point to it', () => {
  const shown = [...corpus.conflict.keys()].flatMap((profile) => profileView(corpus, profile, '').chronology).flatMap(({ incidents }) => incidents.flatMap(({ id, evidenceFor }) => hrefs(evidenceFor).map((href) => `${href} ${id}`)));
  const pointed = [...corpus.classification.values()].flatMap(({ id, data }) => [...new Set(data.intensity?.factors.flatMap(({ incidents }) => incidents ?? []))].map((incident) => `/conflicts/${id}/ ${incident}`));
  expect(pointed.length).toBeGreaterThan(20);
  expect(pointed.filter((each) => !shown.includes(each))).toEqual([]);
  for (const [id, { data }] of corpus.classification) {
    const [intensity] = classificationView(corpus, id).findings;
    const linked = intensity?.factors.flatMap(({ signs }) => signs.flatMap(({ incidents }) => hrefs(incidents))) ?? [];
    expect((data.intensity?.factors ?? []).flatMap(({ incidents }) => incidents ?? []).filter((incident) => !linked.some((href) => href.endsWith(`/#${incident}`))), id).toEqual([]);
  }
});

test('a State and a treaty that says whether it is bound lead to each other', () => {
  for (const { id, data } of corpus.instrument.values()) {
    for (const { state, bound } of data.participation) {
      expect(party(state).participation.filter(({ instrument }) => instrument.href === `/instruments/${id}/`).map((each) => each.bound)).toContain(bound);
    }
    expect(instrumentView(corpus, id).participation.map(({ state }) => state.href)).toEqual(data.participation.map(({ state }) => `/parties/${state}/`));
  }
});

test('an instrument says where it applies, of what it is a part, and which events adopted it', () => {
  for (const { id, data } of corpus.conflict.values()) {
    for (const { instrument } of data.law) expect(hrefs(instrumentView(corpus, instrument).applies.map(({ profile }) => profile))).toContain(`/conflicts/${id}/`);
  }
  for (const { id, data } of corpus.instrument.values()) if (data.partOf) expect(hrefs(instrumentView(corpus, data.partOf).parts)).toContain(`/instruments/${id}/`);
  for (const { id, data, profile } of corpus.incident.values()) if (data.instrument) expect(hrefs(instrumentView(corpus, data.instrument).events)).toContain(`/conflicts/${profile}/#${id}`);
});

test('a concept lists under each factor the entries that use it, and every finding on its criterion', () => {
  const intensity = conceptView(corpus, 'intensity');
  for (const { id, data } of corpus.classification.values()) {
    if (data.intensity) expect(hrefs(intensity.findings.map(({ link }) => link))).toContain(`/conflicts/${id}/`);
  }
  const confrontations = [...corpus.classification.values()].filter(({ data }) => data.intensity?.factors.some(({ factor }) => factor === 'confrontations')).map(({ id }) => `/conflicts/${id}/`);
  expect(confrontations.length).toBeGreaterThan(1);
  expect(hrefs(intensity.factors.find(({ name }) => name.startsWith('Number and seriousness'))!.used)).toEqual(confrontations);
  const groups = [...corpus.party.values()].filter(({ data }) => data.organisation.length).map(({ id }) => `/parties/${id}/`);
  expect([...new Set(hrefs(conceptView(corpus, 'organisation').findings.map(({ link }) => link)))].sort()).toEqual(groups.sort());
});

test('an entry lists the others whose prose links to it, once, and never itself', () => {
  const links = corpus.references.filter(({ via, kind, id, from }) => via === 'link' && kind === 'party' && !(from.kind === 'party' && from.id === id));
  expect(links.length).toBeGreaterThan(50);
  for (const id of corpus.party.keys()) {
    const mentions = hrefs(party(id).mentions);
    expect(mentions).toHaveLength(new Set(links.filter((link) => link.id === id).map(({ from }) => from.file)).size);
    expect(new Set(mentions).size).toBe(mentions.length);
    expect(mentions).not.toContain(`/parties/${id}/`);
  }
});

test('a source lists every entry that cites it', () => {
  const cited = [...corpus.incident.values()].flatMap(({ id, profile, data }) => (data.sources ?? []).map((each): Pair => [splitCitation(each).id, `/conflicts/${profile}/#${id}`]));
  const used = new Map([...corpus.source.keys()].map((id) => [id, hrefs(sourceView(corpus, id).citedIn.flatMap(({ uses }) => uses))]));
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(([id, href]) => !used.get(id)!.includes(href))).toEqual([]);
  expect([...used].filter(([, list]) => !list.length)).toEqual([]);
});
