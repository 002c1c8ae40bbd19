import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours, which are all that differs in the dark. */
export const colours = ['color-contrast', 'link-in-text-block'];

/** What on a page breaks the rules of accessibility, or some of these rules, in the whole or within some of its parts. */
export async function violations(page: Page, { within = [], rules }: { within?: string[]; rules?: string[] } = {}): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  // Selectors of the elements without a fault are not wanted, and take most of the time; the blank page that would put frames together has nothing to do here.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  for (const part of within) axe.include(part);
  const { violations: found, passes } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  expect(passes.length + found.length, 'rules that had something to look at').toBeGreaterThan(rules || within.length ? 0 : 10);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}
