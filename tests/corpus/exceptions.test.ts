import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import type { File } from '../../src/corpus/corpus.ts';
import { aboutOf, isExcepted } from '../../src/corpus/exceptions.ts';
import type { Finding } from '../../src/corpus/finding.ts';
import { rules } from '../../src/corpus/rules/index.ts';
import { base, overlay } from './golden.ts';

/** The base with one text of a file replaced. */
function changed(path: string, right: string, wrong: string): File[] {
  const file = base.find((each) => each.path === path)!;
  expect(file.text).toContain(right);
  return overlay([{ path, text: file.text.replace(right, wrong) }]);
}

/** The files with an exception in the entry in which a finding stands: in its frontmatter, or in the item of its list. */
function excepted(files: File[], { file, line, rule }: Finding): File[] {
  const path = file.replace('content/', '');
  const lines = files.find((each) => each.path === path)!.text.split('\n');
  const exception = `{ rule: ${rule}, reason: It was looked at. }`;
  if (path.endsWith('.md')) lines.splice(1, 0, `exceptions: [${exception}]`);
  else lines.splice(lines.findLastIndex((text, index) => index < line && text.startsWith('- ')) + 1, 0, `  exceptions: [${exception}]`);
  return files.map((each) => (each.path === path ? { path, text: lines.join('\n') } : each));
}


test.each(rules.filter(({ exceptable }) => exceptable))('an exception with a reason hides the example of $id', ({ id, example }) => {
  const files = changed(example.file, example.right, example.wrong);
  // One exception for each entry that has a finding; adding one moves the lines after it, so the last comes first.
  const left = check(files).findings.toReversed().reduce((all, finding) => (check(all).findings.some(({ rule }) => rule === id) ? excepted(all, finding) : all), files);
  expect(check(left).findings).toEqual([]);
});

test('an entry cannot except itself from a rule that allows none', () => {
  const entry = { data: { exceptions: [{ rule: 'link', reason: 'It was looked at.' }] } };
  const fault = { file: 'content/parties/mali.md', line: 1, column: 1, message: '"x" leads nowhere', help: 'mend it', entry };
  expect([isExcepted({ id: 'link' }, fault, new Map()), isExcepted({ id: 'link', exceptable: true }, fault, new Map())]).toEqual([false, true]);
});

test('an exception quotes what the message quotes first, whatever its quotation marks and spaces', () => {
  expect(aboutOf({ message: 'the claim rests on "a", "b" alone, and not on "c"' })).toBe('a, b');
  expect([aboutOf({ message: '"x" is not what the chronology has for "y"' }), aboutOf({ message: 'the claim rests on "a" alone', about: 'b' })]).toEqual(['x', 'b']);
  const hides = (on: string, about: string) => {
    const entry = { data: { exceptions: [{ rule: 'prose-cited', on, reason: 'It was looked at.' }] } };
    return isExcepted({ id: 'prose-cited', exceptable: true }, { file: 'content/parties/mali.md', line: 1, column: 1, message: `"${about}" is not what stands in "it"`, help: 'mend it', entry, about }, new Map());
  };
  expect([hides("its  'army' left", 'its ‘army’ left'), hides('“its army”', '"its army"'), hides('it', 'its army'), hides('its army', 'its')]).toEqual([true, true, false, false]);
});

test('no rule of existence, form or law has exceptions', () => {
  expect(rules.filter(({ exceptable }) => exceptable).map(({ id }) => id)).toEqual([
    'duplicate-alias', 'duplicate-name', 'incident-after-source', 'fact-after-source', 'prose-cited', 'partisan-only', 'figure-agrees', 'chronology-order', 'orphan-incident', 'name-known', 'first-mention-linked', 'legal-citation',
  ]);
});

test('rules that read English, and those of links and what is left behind, warn, and all others are errors', () => {
  expect(rules.filter(({ severity }) => severity === 'warning').map(({ id }) => id)).toEqual(['figure-agrees', 'orphan-incident', 'name-known', 'first-mention-linked', 'change-recorded', 'legal-citation']);
});
