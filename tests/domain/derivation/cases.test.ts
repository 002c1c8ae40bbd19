import { describe, expect, test } from 'vitest';
import { alternatives } from '../../../src/domain/derivation/alternatives.ts';
import { ruleIds } from '../../../src/domain/derivation/conclusion.ts';
import { derive } from '../../../src/domain/derivation/derive.ts';
import { lawInstruments, lawOn } from '../../../src/domain/derivation/law.ts';
import { optionOf, ourDoctrine, questions, type Doctrine, type Question } from '../../../src/domain/doctrine.ts';
import { build, treaties } from './build.ts';
import { rows, type Row } from './cases.ts';

const doctrineOf = (row: Row): Doctrine => ({ ...ourDoctrine, ...row.doctrine });

describe('what follows from the findings that the record states', () => {
  test.each(rows)('$name', (row) => {
    const facts = build(row.facts);
    const { type, phase, parties, alongside, missing } = derive(facts, row.day, doctrineOf(row));
    const named = (id: string) => facts.parties[id]!.name;
    expect({ type, phase, who: Object.fromEntries(parties.map(({ party, status }) => [named(party), status])), alongside: alongside.map(({ between }) => between.map(named).join('–')), missing })
      .toEqual({ type: row.type, phase: row.phase ?? 'during', who: row.who, alongside: row.alongside ?? [], missing: row.missing ?? [] });
    if (row.ap2) {
      const lines = lawOn(facts, row.day, doctrineOf(row), treaties(row.bound!)).filter(({ instrument }) => instrument === lawInstruments.protocol2);
      expect(Object.fromEntries(lines.map(({ party, applies }) => [named(party), applies]))).toEqual(row.ap2);
    }
  });
});

test('at least sixty rows come from the record, each with a source, and no two say the same', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.filter(({ source, states }) => !source || !states)).toEqual([]);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test('every rule speaks in a row', () => {
  const spoken = new Set(rows.flatMap((row) => derive(build(row.facts), row.day, doctrineOf(row)).steps.map(({ rule }) => rule)));
  expect([...spoken].sort()).toEqual([...ruleIds].sort());
});

const options = (Object.keys(questions) as Question[]).flatMap((question) => Object.keys(questions[question].options).map((option) => ({ question, option })));

test.each(options)('a row hangs on the answer $option to $question', ({ question, option }) => {
  const deciding = rows.filter((row) => doctrineOf(row)[question] === option
    && alternatives(build(row.facts), row.day, doctrineOf(row), treaties(row.bound ?? {})).some((other) => other.question === question));
  expect(deciding.map(({ name }) => name)).not.toEqual([]);
  expect(optionOf(question, option).authority.length).toBeGreaterThan(0);
});
