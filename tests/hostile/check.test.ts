import { describe, expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { report } from '../../src/corpus/report.ts';
import { overlay } from '../corpus/golden.ts';
import { characters, extremes, names } from './extremes.ts';
import { ofWriting } from './input.ts';
import { markdown } from './markdown.ts';
import { yaml } from './yaml.ts';

/** Seconds of the processor: a guard against what hangs, not a measure of speed. Nearly every input takes a hundredth of it. */
const bound = 3;
const spent = (since: NodeJS.CpuUsage) => { const { user, system } = process.cpuUsage(since); return (user + system) / 1e6; };

describe.each(Object.entries({ markdown, yaml, extremes, characters, names }))('hostile %s', (_family, inputs) => {
  for (const { name, files, rule: expected, line } of inputs) {
    test(name, () => {
      const began = process.cpuUsage();
      const { findings } = check(overlay(files));
      expect(spent(began)).toBeLessThan(bound);
      const own = findings.filter(({ file, rule }) => file.startsWith('content/') && !file.endsWith('\0') && !ofWriting.has(rule));
      if (!expected) expect(report(own)).toBe('No faults found.');
      else expect(own.map((finding) => `${finding.rule}:${finding.line}`), report(own).slice(0, 2000)).toContain(`${expected}:${line}`);
      // No message lets a terminal or a reader be misled by what it quotes, or runs on for ever.
      for (const { file, message, help } of findings) {
        expect(`${file}${message}${help}`).not.toMatch(/[\p{Cc}\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(message.length + help.length).toBeLessThan(2000);
      }
    });
  }
});

test('there are hundreds of inputs, no two the same', () => {
  const all = [markdown, yaml, extremes, characters, names].flat();
  expect(new Set(all.map(({ files }) => JSON.stringify(files))).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(500);
});

test('no object is polluted by all of them', () => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});
