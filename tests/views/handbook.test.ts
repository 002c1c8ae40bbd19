import { expect, test } from 'vitest';
import { findingSchema } from '../../src/corpus/finding.ts';
import { rulePage } from '../../src/corpus/report.ts';
import { explained } from '../../src/corpus/rules/explained.ts';
import { rules } from '../../src/corpus/rules/index.ts';
import { kinds } from '../../src/domain/entry.ts';
import { codebookView } from '../../src/views/data/codebook.ts';
import { handbookView, ruleIds, rulesView, ruleView } from '../../src/views/handbook.ts';

test('every rule has a page under the address that messages give, and stands once in the list', () => {
  const listed = rulesView().groups.flatMap(({ rules }) => rules);
  expect(listed.map(({ id }) => id).sort()).toEqual(explained.map(({ id }) => id).sort());
  expect(ruleIds().map((id) => ruleView(id).frame.address).sort()).toEqual(listed.map(({ href }) => href).sort());
  expect(listed.filter(({ id, href }) => href !== rulePage(id))).toEqual([]);
});

test('a page shows wrong and right whole, marks what differs, and what the check says to the wrong one', () => {
  for (const { id, example } of explained) {
    const { wrong, right, says } = ruleView(id);
    const text = (parts: typeof wrong) => parts.map((part) => part.text).join('');
    expect([text(wrong), text(right)], id).toEqual([example.wrong || 'no file at all', example.right]);
    expect([...wrong, ...right].some(({ differs }) => differs), id).toBe(true);
    expect(says.length > 0 && says.every((each) => each.includes(` ${id}: `)), id).toBe(true);
  }
  expect(ruleView('value').wrong).toEqual([{ text: 'kind: ', differs: false }, { text: 'group', differs: true }]);
  expect(ruleView('missing-key').right.at(-1)).toEqual({ text: 'summary: A State of West Africa.', differs: true });
});

test('the handbook leads to the keys of every kind, and tells what a finding has', () => {
  const { kinds: rows, finding } = handbookView();
  expect(rows.map(({ keys }) => keys.split('#')[1])).toEqual(codebookView().kinds.map(({ anchor }) => anchor));
  expect(rows).toHaveLength(kinds.length);
  expect(finding.map(({ key }) => key)).toEqual(Object.keys(findingSchema.shape));
});

test('a page says whether an entry may have an exception to its rule', () => {
  expect(['prose-cited', 'name-known', 'link', 'value'].map((id) => ruleView(id).exceptable)).toEqual([true, true, false, false]);
  expect(rules.filter(({ id, exceptable = false }) => ruleView(id).exceptable !== exceptable).map(({ id }) => id)).toEqual([]);
});
