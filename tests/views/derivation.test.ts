import { describe, expect, test } from 'vitest';
import { caseOf } from '../../src/corpus/case.ts';
import { dayAfter, derive } from '../../src/domain/derivation/derive.ts';
import { lawOn } from '../../src/domain/derivation/law.ts';
import { daysOf, readDate } from '../../src/domain/date.ts';
import { ourDoctrine, questions } from '../../src/domain/doctrine.ts';
import { check } from '../../src/corpus/check.ts';
import { treatiesOf } from '../../src/corpus/case.ts';
import { classificationView } from '../../src/views/classification.ts';
import { derivationData, standingWords, type Span } from '../../src/views/derivation.ts';
import { conceptView, instrumentView } from '../../src/views/instrument.ts';
import { partyView } from '../../src/views/party.ts';
import { profileView } from '../../src/views/profile.ts';
import { twins } from '../../src/views/data.ts';
import { overlay } from '../corpus/golden.ts';
import { corpus } from './real.ts';

const classifications = [...corpus.classification.values()].map((entry) => ({ id: entry.id, entry, view: classificationView(corpus, entry.id), facts: caseOf(corpus, entry)! }));
const partyHrefs = new Set([...corpus.party.keys()].map((id) => `/parties/${id}/`));
const instrumentHrefs = new Set([...corpus.instrument.keys()].map((id) => `/instruments/${id}/`));
const keyOf = ({ classification, from, to }: Span) => `${classification.href} ${from} ${to}`;
const allSpans = classifications.flatMap(({ view }) => view.spans);
/** Text of a view without its notes. */
const plain = ({ dates, typeWord }: Span) => `${dates} ${typeWord}`;

test('every profile has classifications, and each of them can be derived', () => {
  expect([...corpus.conflict.keys()].filter((id) => !profileView(corpus, id, '').spans.length)).toEqual([]);
  expect(classifications.length).toBeGreaterThan(12);
  expect(classifications.filter(({ facts }) => !facts)).toEqual([]);
});

describe('the argument of a classification', () => {
  test('leads to the type that the page states', () => {
    expect(classifications.filter(({ entry, view }) => view.derivation.type !== entry.data.type).map(({ id }) => id)).toEqual([]);
  });

  test('has steps, each a sentence, and each with an authority where a conflict is concluded', () => {
    for (const { id, view: { derivation } } of classifications) {
      expect(derivation.steps.length, id).toBeGreaterThan(1);
      expect(derivation.steps.filter(({ text }) => !/^\p{Lu}.*\.$/u.test(text)), id).toEqual([]);
      if (['iac', 'niac', 'occupation'].includes(derivation.type!)) expect(derivation.steps.filter(({ marks }) => !marks.includes('note-')).map(({ rule }) => rule), id).toEqual([]);
    }
    expect(new Set(classifications.map(({ view }) => view.derivation.type))).toEqual(new Set(['iac', 'niac', 'occupation', 'none', 'undetermined']));
  });

  test('says what is missing exactly where it is undetermined', () => {
    for (const { id, view: { derivation } } of classifications) expect(derivation.missing.length > 0, id).toBe(derivation.type === 'undetermined');
  });

  test('places everybody on the sides on that day, and nobody else, with a reason', () => {
    for (const { id, view: { derivation }, facts } of classifications) {
      expect(derivation.standings.length, id).toBeGreaterThan(1);
      const named = facts.classification.sides.flat().map(({ party }) => `/parties/${party}/`);
      expect(derivation.standings.filter(({ party, because, word }) => !named.includes(party.href) || !because.endsWith('.') || !Object.values(standingWords).includes(word)), id).toEqual([]);
    }
  });

  test('counts the incidents on which the intensity rests, and leads to the findings', () => {
    for (const { id, entry, view: { derivation } } of classifications) {
      const steps = derivation.steps.filter(({ rule }) => rule === 'Intensity');
      const incidents = new Set(entry.data.intensity?.factors.flatMap((factor) => factor.incidents ?? [])).size;
      for (const { evidence } of steps.filter(() => entry.data.intensity)) expect(evidence, id).toEqual({ href: '#findings', text: incidents === 1 ? '1 entry of the chronology' : incidents ? `${incidents} entries of the chronology` : 'the finding' });
    }
    expect(classifications.filter(({ view }) => view.derivation.steps.some(({ evidence }) => / of the chronology/.test(evidence?.text ?? ''))).length).toBeGreaterThan(3);
  });

  test('leads from the organisation of a group to the finding in the entry of the group, where there is one', () => {
    const steps = classifications.flatMap(({ view }) => view.derivation.steps.filter(({ rule }) => rule === 'Organisation'));
    const led = steps.flatMap(({ evidence }) => (evidence ? [evidence.href] : []));
    expect(led.length).toBeGreaterThan(5);
    expect(led.filter((href) => !corpus.party.get(/^\/parties\/(.+)\/#organisation$/.exec(href)?.[1] ?? '')?.data.organisation.length)).toEqual([]);
    expect(steps.filter(({ value, evidence }) => value === 'presumed' && evidence)).toEqual([]);
  });
});

describe('the law of a classification', () => {
  test('is sorted by instrument and names real instruments and parties, each with a reason', () => {
    for (const { id, view: { law } } of classifications) {
      const names = law.map(({ instrument }) => instrument.text);
      expect(names, id).toEqual(names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      expect(law.filter(({ instrument, party, because }) => !instrumentHrefs.has(instrument.href) || !partyHrefs.has(party.href) || !because.endsWith('.')), id).toEqual([]);
    }
  });

  test('has no two lines for one party and instrument', () => {
    for (const { id, view: { law } } of classifications) {
      const keys = law.map(({ instrument, party }) => `${instrument.href} ${party.href}`);
      expect(new Set(keys).size, id).toBe(keys.length);
    }
  });

  test('has common Article 3 for every side of a non-international armed conflict, and the law of occupation in one', () => {
    for (const { id, view: { derivation, law } } of classifications) {
      const binds = (instrument: string) => law.filter((row) => row.instrument.href === `/instruments/${instrument}/` && row.applies === 'applies').map(({ party }) => party.href);
      const parties = derivation.standings.filter(({ status }) => status === 'party' || status === 'co-party').map(({ party }) => party.href);
      if (derivation.type === 'niac') expect(binds('common-article-3').sort(), id).toEqual(parties.sort());
      if (derivation.type === 'iac' || derivation.type === 'occupation') expect(binds('common-article-3'), id).toEqual([]);
    }
  });
});

describe('other views', () => {
  test('stand only where something differs from the view of Casus, and say what and for which time', () => {
    const all = classifications.flatMap(({ id, view, entry }) => derivationData(corpus, entry).conclusion.alternatives.map((each, index) => ({ id, each, shown: view.derivation.alternatives[index]!, facts: caseOf(corpus, entry)! })));
    expect(all.length).toBeGreaterThan(0);
    for (const { id, each, shown, facts } of all) {
      const other = { ...ourDoctrine, [each.question]: each.view };
      const outcome = (doctrine: typeof ourDoctrine) => JSON.stringify([{ ...derive(facts, each.from, doctrine), steps: [] }, lawOn(facts, each.from, doctrine, treatiesOf(corpus))]);
      expect(outcome(other), id).not.toBe(outcome(ourDoctrine));
      expect(shown.differs, id).toBe(each.differs);
      expect(shown.differs, id).toMatch(/^Under .+, .+\.$/);
      expect(shown.dates, id).toMatch(/\d{4}/);
      expect(shown.title).toBe(questions[each.question].title);
    }
  });

  test('lead to the page of their question, which leads back', () => {
    for (const { id, view, entry } of classifications) {
      for (const { concept, differs } of view.derivation.alternatives) {
        expect(concept, `${id}: ${differs}`).toBeDefined();
        expect(conceptView(corpus, concept!.href.split('/')[2]!).hanging).toContainEqual({ link: { href: `/conflicts/${id}/`, text: entry.data.title }, differs });
      }
    }
  });

  test('of a question are listed on its page, with the answer of Casus first, and nothing else is', () => {
    const concepts = [...corpus.concept.values()].filter(({ data }) => data.question);
    expect(concepts.map(({ data }) => data.question).sort()).toEqual(Object.keys(questions).sort());
    for (const { id, data } of concepts) {
      const view = conceptView(corpus, id);
      const expected = classifications.flatMap((each) => derivationData(corpus, each.entry).conclusion.alternatives.filter(({ question }) => question === data.question).map(({ differs }) => `/conflicts/${each.id}/ ${differs}`));
      expect(view.hanging.map(({ link, differs }) => `${link.href} ${differs}`).sort(), id).toEqual(expected.sort());
      expect(view.options.map(({ ours }) => ours), id).toEqual([true, false]);
    }
    expect(concepts.flatMap(({ id }) => conceptView(corpus, id).hanging).length).toBeGreaterThan(0);
    for (const { id } of [...corpus.concept.values()].filter(({ data }) => !data.question)) expect([conceptView(corpus, id).options, conceptView(corpus, id).hanging], id).toEqual([[], []]);
  });
});

describe('the stretches of a classification', () => {
  test('fill its period without a gap and without an overlap', () => {
    for (const { id, entry, view: { spans } } of classifications) {
      const { from, to } = daysOf(entry.data.period)!;
      expect([spans[0]!.from, spans.at(-1)!.to], id).toEqual([from, to]);
      spans.slice(1).forEach((span, index) => expect(span.from, id).toBe(dayAfter(spans[index]!.to!)));
      expect(spans.filter((span) => span.to !== null && span.from! > span.to), id).toEqual([]);
    }
  });

  test('are told as the period is where they begin and end with it', () => {
    for (const { id, entry, view: { spans } } of classifications) {
      if (spans.length === 1) expect(spans[0]!.dates, id).toBe(readDate(entry.data.period));
      const [start = '', end = start] = entry.data.period.split('/');
      if (spans.length > 1 && end === '..') expect(spans.at(-1)!.dates, id).toMatch(/^since /);
      if (spans.length > 1) expect(spans[0]!.dates.startsWith(readDate(start)), `${id}: ${spans[0]!.dates}`).toBe(true);
    }
  });

  test('hold on each of their days what is derived for that day', () => {
    for (const { id, facts, view: { spans } } of classifications) {
      for (const span of spans) {
        for (const day of [span.from!, span.to ?? '2030-01-01']) {
          const { type, parties } = derive(facts, day, ourDoctrine);
          expect(span.type, `${id} ${day}`).toBe(type);
          expect(span.standings.map((each) => `${each.id} ${each.word}`), `${id} ${day}`).toEqual(parties.map(({ party, status }) => `${party} ${standingWords[status]}`));
          const law = lawOn(facts, day, ourDoctrine, treatiesOf(corpus)).filter(({ instrument }) => corpus.instrument.has(instrument));
          expect(span.law.map((each) => `${each.id} ${each.party.id} ${each.applies}`), `${id} ${day}`).toEqual(law.map(({ instrument, party, applies }) => `${instrument} ${party} ${applies}`));
        }
      }
    }
  });

  test('are fewer than the days on which anything could change: no two neighbours are the same', () => {
    const told = ({ type, standings, law }: Span) => JSON.stringify([type, standings, law]);
    for (const { id, view: { spans } } of classifications) expect(spans.slice(1).filter((span, index) => told(span) === told(spans[index]!)), id).toEqual([]);
  });

  test('of a profile are those of its classifications, in order of time', () => {
    for (const id of corpus.conflict.keys()) {
      const { spans } = profileView(corpus, id, '');
      expect(spans.map(keyOf).sort(), id).toEqual(classifications.filter(({ entry }) => entry.profile === id).flatMap(({ view }) => view.spans.map(keyOf)).sort());
      expect(spans.map(({ from }) => from ?? ''), id).toEqual(spans.map(({ from }) => from ?? '').sort());
    }
  });

  test('of a party are those in which it stands on a side, with its own standing and law', () => {
    for (const id of corpus.party.keys()) {
      const { spans } = partyView(corpus, id);
      expect(spans.map(keyOf).sort(), id).toEqual(allSpans.filter(({ standings }) => standings.some((each) => each.id === id)).map(keyOf).sort());
      expect(spans.flatMap(({ standings, law }) => [...standings.map((each) => each.id), ...law.map(({ party }) => party.id)]).filter((each) => each !== id), id).toEqual([]);
    }
    expect(partyView(corpus, 'mali').spans.length).toBeGreaterThan(3);
  });

  test('of an instrument are those in which it applies, with those whom it binds', () => {
    for (const id of corpus.instrument.keys()) {
      const { spans } = instrumentView(corpus, id);
      const governs = ({ law }: Span) => law.some((each) => each.id === id && each.applies === 'applies');
      expect(spans.map(keyOf).sort(), id).toEqual(allSpans.filter(governs).map(keyOf).sort());
      for (const span of spans) expect(span.standings.map((each) => each.id).sort(), id).toEqual([...new Set(span.law.map(({ party }) => party.id))].sort());
    }
    expect(instrumentView(corpus, 'common-article-3').spans.length).toBeGreaterThan(3);
  });

  test('lie within the days that can be asked for', () => {
    for (const { id, view: { spans, days } } of classifications) {
      expect(spans.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null && (day < days.first || day > days.last)), id).toEqual([]);
      expect(days.first < days.last, id).toBe(true);
    }
  });
});

describe('the twin in data of a classification', () => {
  const all = twins(corpus).map(({ path, data }) => ({ path: `/${path}/`, data: data as Record<string, never> }));

  test('carries the conclusion with its parties, steps and other views, and the law with its days', () => {
    for (const { id, facts } of classifications) {
      const { conclusion, law } = all.find(({ path }) => path === `/conflicts/${id}/`)!.data as unknown as ReturnType<typeof derivationData>;
      const ours = derive(facts, conclusion.day, ourDoctrine);
      expect(conclusion, id).toMatchObject({ type: ours.type, parties: ours.parties, steps: ours.steps, missing: ours.missing, alongside: ours.alongside });
      for (const step of conclusion.steps) expect(Object.keys(step).sort(), id).toEqual(['about', 'authority', 'finding', 'rule', 'text']);
      expect(conclusion.alternatives.filter((each) => !(each.question in questions) || !each.differs || !each.from), id).toEqual([]);
      for (const line of law) expect(Object.keys(line), id).toEqual(['instrument', 'party', 'from', 'to', 'applies', 'because']);
      expect(law.length, id).toBeGreaterThan(0);
    }
  });

  test('has a line of the law for each instrument, party and day exactly once', () => {
    for (const { id, entry, facts } of classifications) {
      const { law } = derivationData(corpus, entry);
      const days = new Set(law.flatMap(({ from, to }) => [from!, to ?? '2030-01-01']));
      for (const day of days) {
        const held = law.filter(({ from, to }) => from! <= day && (to === null || day <= to)).map(({ instrument, party, applies, because }) => `${instrument} ${party} ${applies} ${because}`);
        expect(held.sort(), `${id} ${day}`).toEqual(lawOn(facts, day, ourDoctrine, treatiesOf(corpus)).map(({ instrument, party, applies, because }) => `${instrument} ${party} ${applies} ${because}`).sort());
      }
    }
  });

  test('is in the twin of its profile too, and the entries of other kinds have none', () => {
    for (const { id, entry } of classifications) {
      const profile = all.find(({ path }) => path === `/conflicts/${entry.profile}/`)!.data as unknown as { classifications: { id: string; conclusion: unknown }[] };
      expect(profile.classifications.find((each) => each.id === id)!.conclusion, id).toEqual(derivationData(corpus, entry).conclusion);
    }
    expect(all.find(({ path }) => path === '/parties/jnim/')!.data).not.toHaveProperty('conclusion');
  });
});

describe('in a small corpus', () => {
  const of = (change: (text: string) => string, more: { path: string; text: string }[] = []) => {
    const path = 'conflicts/mali/jnim.md';
    const base = overlay([]).find((file) => file.path === path)!.text;
    const { corpus: small, findings } = check(overlay([{ path, text: change(base) }, ...more]));
    expect(findings.filter(({ rule }) => rule !== 'type-follows')).toEqual([]);
    return small;
  };
  const spans = (...args: Parameters<typeof of>) => classificationView(of(...args), 'mali/jnim').spans;

  test('no stretch is told more precisely than the dates that it follows from', () => {
    expect(spans((text) => text).map(plain)).toEqual(['March 2017 to 15 August 2022 Non-international', 'since 16 August 2022 Non-international']);
    expect(spans((text) => text.replace('2017-03/2022-08-15', '2018/2019-04~')).map(({ dates }) => dates)).toEqual(['March 2017 to 2017', '2018 to about April 2019', 'since about May 2019']);
  });

  test('a stretch begins on the day on which a State is bound by a treaty', () => {
    const text = '---\ntitle: Protocol II\nkind: treaty\nsummary: A treaty.\nappliesTo: [niac]\nparticipation: [{ state: mali, bound: true, since: 2019-05-24, sources: [rulac] }]\nsources: [rulac]\n---\n';
    const bound = spans((each) => each.replace(/ +- \{ party: france.*\n/, ''), [{ path: 'instruments/additional-protocol-ii.md', text }]);
    expect(bound.map(({ dates, law }) => [dates, law.find(({ id, party }) => id === 'additional-protocol-ii' && party.id === 'mali')?.applies])).toEqual([['March 2017 to 23 May 2019', 'does-not-apply'], ['since 24 May 2019', 'open']]);
  });

  test('days on which nobody stands on a side belong to no stretch, and part two that are alike', () => {
    const parted = spans((text) => text.replace(/ +- \{ party: france.*\n/, '').replace('- - party: jnim', '- - { party: jnim, period: 2017-03/2018 }\n    - { party: jnim, period: 2020/.. }'));
    expect(parted.map(({ dates, from, to }) => [dates, from, to])).toEqual([['March 2017 to 2018', '2017-03-01', '2018-12-31'], ['since 2020', '2020-01-01', null]]);
  });

  test('a period without a beginning has a stretch without one', () => {
    const open = spans((text) => text.replace(/ +- \{ party: france.*\n/, '').replace('period: 2017-03/..', 'period: ../2018').replace('intensity:\n', 'ended: { ground: lasting-cessation, note: It ceased., sources: [rulac] }\nintensity:\n'));
    expect(open.map(({ dates, from, to, type }) => [dates, from, to, type])).toEqual([['until February 2017', null, '2017-02-28', 'undetermined'], ['March 2017 to 2018', '2017-03-01', '2018-12-31', 'niac']]);
  });

  test('a view under which the conflict goes on is told for the time after its end', () => {
    const small = of((text) => text.replace('period: 2017-03/..', 'period: 2017-03/2019').replace('2017-03/2022-08-15', '2017-03/2019').replace('intensity:\n', 'ended: { ground: lasting-cessation, note: It ceased., sources: [rulac] }\nintensity:\n'));
    const { alternatives, day } = classificationView(small, 'mali/jnim').derivation;
    expect(day).toBe('31 December 2019');
    expect(alternatives.map(({ dates, differs, concept }) => [dates, differs, concept])).toContainEqual(['after 2019', 'Under the test of a peaceful settlement, the conflict has not ended.', undefined]);
  });
});
