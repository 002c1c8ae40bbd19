import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { changeSchema } from '../../src/domain/change.ts';
import { incidentSchema } from '../../src/domain/chronology.ts';
import { classificationSchema } from '../../src/domain/classification.ts';
import { correctionSchema } from '../../src/domain/correction.ts';
import { questions } from '../../src/domain/doctrine.ts';
import { conceptSchema, instrumentSchema } from '../../src/domain/instrument.ts';
import { interventionSchema } from '../../src/domain/intervention.ts';
import { partySchema } from '../../src/domain/party.ts';
import { profileSchema } from '../../src/domain/profile.ts';
import { sourceSchema } from '../../src/domain/source.ts';

/** The least that an entry of each kind needs. */
const least: Record<string, { schema: z.ZodType; entry: Record<string, unknown> }> = {
  profile: { schema: profileSchema, entry: { title: 'Conflicts in Mali', short: 'Mali', summary: 'Mali fights JNIM.', territory: ['ML'], reviewed: '2023-03-02' } },
  classification: { schema: classificationSchema, entry: { title: 'Mali v JNIM', summary: 'A conflict.', type: 'niac', period: '2017-03/..', sides: [[{ party: 'mali' }], [{ party: 'jnim' }]] } },
  party: { schema: partySchema, entry: { name: 'Mali', kind: 'state', summary: 'A State.' } },
  intervention: {
    schema: interventionSchema,
    entry: { title: 'Barkhane', summary: 'An operation.', by: ['france'], in: ['ML'], conflicts: ['mali'], period: '2014/2022', mandate: { note: 'To fight.', sources: ['rulac'] }, status: [{ is: 'not-concluded', because: 'The record does not say.', unsourced: 'nobody says it' }] },
  },
  incident: { schema: incidentSchema, entry: { id: '2018-01-27-soumpi', date: '2018-01-27', kind: 'incident', what: 'An attack.', sources: ['news'] } },
  correction: { schema: correctionSchema, entry: { id: 'day-of-soumpi', where: 'The attack', said: 'It was on 28 January.', used: '27 January', because: 'The first report has it.', checked: 'verified', sources: ['news'] } },
  change: { schema: changeSchema, entry: { id: 'published', date: '2026-11-24', kind: 'published', what: 'First published.' } },
  instrument: { schema: instrumentSchema, entry: { title: 'Protocol II', kind: 'treaty', summary: 'A treaty.' } },
  concept: { schema: conceptSchema, entry: { title: 'Intensity', summary: 'How intense violence is.', is: 'criterion' } },
  source: { schema: sourceSchema, entry: { id: 'rulac', type: 'webpage', title: 'The conflicts in Mali' } },
};
const takes = (kind: string, change: Record<string, unknown>) => least[kind]!.schema.safeParse({ ...least[kind]!.entry, ...change }).success;

describe.each(Object.entries(least))('an entry of the kind %s', (kind, { schema, entry }) => {
  test('is complete with its required keys, and keeps what they say', () => {
    expect(schema.parse(entry)).toMatchObject(entry);
  });

  test('lacks something without any one of them', () => {
    const optional = Object.keys(entry).filter((key) => schema.safeParse(Object.fromEntries(Object.entries(entry).filter(([each]) => each !== key))).success);
    expect(optional).toEqual([]);
  });

  test('takes no key that it does not know', () => {
    expect(takes(kind, { nosuch: 'x' })).toBe(false);
  });
});

test('what is left out of a list or a role has its usual value', () => {
  expect(classificationSchema.parse(least['classification']!.entry)).toMatchObject({ control: [], sides: [[{ role: 'party' }], [{ role: 'party' }]] });
  expect(interventionSchema.parse(least['intervention']!.entry)).toMatchObject({ beside: [], against: [], basis: [], strength: [] });
  expect(profileSchema.parse({ ...least['profile']!.entry, law: [{ instrument: 'x', because: 'It binds.', sources: ['a'] }] })).toMatchObject({ positions: [], law: [{ applies: 'applies' }] });
});

test('a classification has two sides, each with somebody on it', () => {
  const [one, other] = [[{ party: 'mali' }], [{ party: 'jnim' }]];
  expect([[one], [one, other, one], [one, []], []].filter((sides) => takes('classification', { sides }))).toEqual([]);
});

test('a profile is marked at a point of the earth, with a name and a source', () => {
  const at = { latitude: 14.73, longitude: 37.8, name: 'Badme', sources: ['atlas'] };
  expect(takes('profile', { at })).toBe(true);
  expect([{ latitude: 91 }, { longitude: -181 }, { name: '' }, { sources: undefined }].filter((change) => takes('profile', { at: { ...at, ...change } }))).toEqual([]);
});

test('an incident names actors by their entries or describes them, and counts whom it knows', () => {
  expect(takes('incident', { by: ['jnim', { unnamed: 'armed men' }], killed: { soldiers: 14, civilians: { 'at-least': 2 } } })).toBe(true);
  expect([{ by: [{ name: 'armed men' }] }, { by: ['Armed men'] }, { killed: { horses: 2 } }, { killed: { soldiers: -1 } }, { id: 'soumpi' }].filter((change) => takes('incident', change))).toEqual([]);
});

test('a change that corrects or takes another view of the law says why', () => {
  expect(['correction', 'law'].filter((kind) => takes('change', { kind }))).toEqual([]);
  expect(['correction', 'law'].filter((kind) => !takes('change', { kind, because: 'The source was read wrongly.' }))).toEqual([]);
});

test('an instrument applies to types that are conflicts', () => {
  expect(takes('instrument', { appliesTo: ['niac', 'iac', 'occupation'] })).toBe(true);
  expect(['none', 'undetermined'].filter((type) => takes('instrument', { appliesTo: [type] }))).toEqual([]);
});

test('a concept explains any of the contested questions, and no other', () => {
  expect(Object.keys(questions).filter((question) => !takes('concept', { is: 'question', question }))).toEqual([]);
  expect(takes('concept', { is: 'question', question: 'weather' })).toBe(false);
});

test('a source has addresses of the web and authors by their names or in one text', () => {
  expect(takes('source', { author: [{ family: 'Doe', given: 'Jane' }, { literal: 'RULAC' }], URL: 'https://news.example/1', archive: 'http://archive.example/1' })).toBe(true);
  expect([{ URL: 'news.example' }, { URL: 'ftp://news.example' }, { author: ['Jane Doe'] }, { author: [{ given: 'Jane' }] }, { accessed: '2018' }].filter((change) => takes('source', change))).toEqual([]);
});
