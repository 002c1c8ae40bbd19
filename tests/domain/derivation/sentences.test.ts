import { expect, test } from 'vitest';
import { alternatives } from '../../../src/domain/derivation/alternatives.ts';
import { changeDays, derive } from '../../../src/domain/derivation/derive.ts';
import { lawInstruments, lawOn, type Treaties } from '../../../src/domain/derivation/law.ts';
import { otherViews, ourDoctrine, type Authority, type Doctrine } from '../../../src/domain/doctrine.ts';
import { build, treaties } from './build.ts';
import { rows } from './cases.ts';

const cite = (authority: readonly Authority[]) => authority.map(({ source, pinpoint }) => [source, pinpoint].filter(Boolean).join(', ')).join('; ');

/** Everybody bound by everything since 1970, by a later day, or by nothing: three worlds in which the law is told. */
function worlds(ids: string[]): Treaties[] {
  const record = (more: object) => Object.fromEntries(Object.values(lawInstruments).map((instrument) => [instrument, ids.map((id) => ({ state: id, unsourced: 'a world of a test', ...more }))])) as Treaties;
  return [record({ bound: true, since: '1900-01-01', note: 'By ratification.' }), record({ bound: true, by: '1900-01-01' }), record({ bound: false })];
}

/** Every sentence of a case, with the kind of each actor in place of its name: the argument, the parties, the other views, the law. */
function told(row: (typeof rows)[number]): string[] {
  const facts = build(row.facts);
  const actors = Object.values(facts.parties).sort((a, b) => b.name.length - a.name.length);
  const plain = (text: string) => actors.reduce((sentence, { name, kind }) => sentence.replaceAll(name, `<${kind}>`), text);
  const doctrines: Doctrine[] = [{ ...ourDoctrine, ...row.doctrine }, ...otherViews(ourDoctrine).map(({ doctrine }) => doctrine)];
  const everywhere = worlds(Object.keys(facts.parties));
  return [...new Set([row.day, ...changeDays(facts)])].flatMap((day) => [
    ...doctrines.flatMap((doctrine) => {
      const { steps, parties, missing, alongside } = derive(facts, day, doctrine);
      return [
        ...steps.map(({ rule, finding, about, text, authority }) => `${rule} (${finding}, about ${about.length}): ${plain(text)} [${cite(authority)}]`),
        ...parties.map(({ status, theory, because }) => `standing ${status} (${theory}): ${plain(because)}`), ...missing.map((each) => `missing: ${plain(each)}`),
        ...alongside.map(({ because }) => `alongside: ${plain(because)}`),
        ...(row.bound ? [...everywhere, treaties(row.bound)] : everywhere).flatMap((world) => lawOn(facts, day, doctrine, world)
          .map(({ instrument, applies, since, because, note, authority }) => `law ${instrument} ${applies} (since ${since ? 'a day' : 'unknown'}, ${note ? 'noted' : 'no note'}): ${plain(because)} [${cite(authority)}]`)),
      ];
    }),
    ...alternatives(facts, day, ourDoctrine, everywhere[0]!).map(({ question, option, title, differs, heldBy }) => `view ${question} ${option}: ${plain(differs)} ${title} ${heldBy}`),
  ]);
}

test('every sentence that the cases of the record lead to is one that was read and agreed', async () => {
  const sentences = [...new Set(rows.flatMap(told))].sort();
  expect(sentences.length).toBeGreaterThan(100);
  await expect(`${sentences.join('\n')}\n`).toMatchFileSnapshot('./sentences.txt');
});
