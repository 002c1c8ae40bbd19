import { afterEach, expect, test } from 'vitest';
import { kinds, pathOf, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

test('from the home page to a profile, one of its parties, and back by the breadcrumbs', async () => {
  const page = await the.open('/');
  await page.getByRole('region', { name: 'Where', exact: true }).getByRole('list').getByRole('link', { name: 'Mali', exact: true }).first().click();
  await page.waitForURL('**/conflicts/mali/');
  await page.getByRole('region', { name: 'Parties' }).getByRole('link', { name: 'JNIM', exact: true }).click();
  await page.waitForURL('**/parties/jnim/');
  expect(await page.locator('h1').innerText()).toContain('Nusrat al-Islam');
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Parties' }).click();
  await page.waitForURL('**/parties/');
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Casus' }).click();
  await page.waitForURL((url) => url.pathname === '/');
});

test('from a profile to a classification and back by the breadcrumbs', async () => {
  const page = await the.open(kinds.profile);
  await page.getByRole('region', { name: 'Classifications', exact: true }).getByRole('link', { name: 'Mali v JNIM', exact: true }).click();
  await page.waitForURL('**/conflicts/mali/jnim/');
  expect(await page.locator('main dl.facts').innerText()).toMatch(/Non-international armed conflict[\s\S]*Ongoing[\s\S]*2017/);
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Mali' }).click();
  await page.waitForURL('**/conflicts/mali/');
});

test('from a note to its source, and from the source to where it is cited', async () => {
  const page = await the.open(kinds.profile);
  await page.locator('main button[popovertarget]').first().click();
  const link = page.locator('.note:popover-open cite a');
  const href = (await link.getAttribute('href'))!;
  await link.click();
  await page.waitForURL(`**${href}`);
  expect(await page.getByRole('region', { name: 'Record' }).isVisible()).toBe(true);
  await page.getByRole('region', { name: 'Where it is cited' }).locator('a[href^="/conflicts/mali/#"]').first().click();
  await page.waitForURL('**/conflicts/mali/#*');
});

test('from the table of the law to an instrument, and to where it applies', async () => {
  const page = await the.open(kinds.profile);
  await page.getByRole('region', { name: 'Applicable law' }).locator('th a[href="/instruments/common-article-3/"]').click();
  await page.waitForURL('**/instruments/common-article-3/');
  await page.getByRole('region', { name: 'Where it applies' }).getByRole('link', { name: 'Mali', exact: true }).first().click();
  await page.waitForURL('**/conflicts/mali/');
});

test('from a finding to its criterion, and from there to the findings on it', async () => {
  const page = await the.open(kinds.classification);
  await page.locator('.finding h3').getByRole('link', { name: 'Intensity' }).click();
  await page.waitForURL('**/concepts/intensity/');
  await page.getByRole('region', { name: 'Findings on this criterion' }).getByRole('link', { name: 'Mali v JNIM', exact: true }).click();
  await page.waitForURL('**/conflicts/mali/jnim/');
});

test('from a party to an intervention against it, its basis, and the State that gave consent', async () => {
  const page = await the.open(kinds.party);
  await page.getByRole('region', { name: 'Interventions' }).getByRole('link', { name: /Barkhane/ }).click();
  await page.waitForURL('**/interventions/operation-barkhane/');
  await page.getByRole('region', { name: 'Mandate and legal basis' }).locator('dt a[href="/parties/mali/"]').first().click();
  await page.waitForURL('**/parties/mali/');
});

test('from the chronology of all profiles to an entry in its profile', async () => {
  const page = await the.open('/chronology/');
  await page.locator('main').getByRole('link', { name: '2018', exact: true }).click();
  await page.waitForURL('**/chronology/2018/');
  const link = page.locator('a.when[href$="#2018-01-27-soumpi"]');
  await link.click();
  await page.waitForURL('**/conflicts/mali/#2018-01-27-soumpi');
  await expect.poll(async () => { const box = (await page.locator('[id="2018-01-27-soumpi"]').boundingBox())!; return box.y >= 0 && box.y < 900; }).toBe(true);
});

test('the number of a paragraph is a link to it', async () => {
  const page = await the.open(kinds.profile);
  await page.getByRole('link', { name: 'Paragraph 2', exact: true }).click();
  expect(pathOf(page)).toBe('/conflicts/mali/#p2');
  expect(await page.locator('#p2').evaluate((element) => element.matches(':target'))).toBe(true);
});

test('every section is in the header of every page, and the browser goes back', async () => {
  const page = await the.open(kinds.source);
  for (const name of ['Conflicts', 'Parties', 'Interventions', 'Instruments', 'Concepts', 'Chronology', 'Sources']) {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click();
    await page.waitForURL(`**/${name.toLowerCase()}/`);
    expect(await page.locator('h1').innerText()).toBe(name);
  }
  await page.goBack();
  await page.waitForURL('**/chronology/');
});

test('an address that leads nowhere says so, with ways on', async () => {
  const page = await the.open('/parties/');
  const answer = await page.goto('/parties/nosuch/');
  expect(answer!.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toContain('no page');
  await page.locator('main').getByRole('link', { name: 'parties' }).click();
  await page.waitForURL('**/parties/');
});

test('an address without its last slash is answered too', async () => {
  const page = await the.open('/conflicts/mali');
  expect(await page.locator('h1').innerText()).toContain('Mali');
});
