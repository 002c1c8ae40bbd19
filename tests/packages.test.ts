import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked { version: string; license?: string; integrity?: string; resolved?: string; hasInstallScript?: boolean; link?: boolean }
const json = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const project = json<{ dependencies: Record<string, string>; devDependencies: Record<string, string>; allowScripts: Record<string, boolean> }>('package.json');
const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json');
const wanted = { ...project.dependencies, ...project.devDependencies };
const locked = Object.entries(packages).filter(([place]) => place);
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Of packages whose package.json names no licence: what the licence file in them says. */
const own: Record<string, string> = { 'world-countries': 'ODbL-1.0', i: 'MIT' };
const licence = (name: string, { license }: Locked = packages[`node_modules/${name}`]!) => license ?? own[name] ?? `none for ${name}`;

test('the lockfile is exact: each package at one version, with its checksum, from no address of one machine', () => {
  expect(Object.entries(wanted).filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  expect(packages['']).toMatchObject({ dependencies: project.dependencies, devDependencies: project.devDependencies });
  expect(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([place]) => place)).toEqual([]);
  expect(locked.filter(([, { resolved }]) => resolved).map(([place]) => place)).toEqual([]);
});

test('only packages that package.json names may run scripts when they are installed', () => {
  expect([...new Set(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place)))].sort()).toEqual(Object.keys(project.allowScripts).sort());
  expect(Object.entries(project.allowScripts).filter(([, allowed]) => allowed).map(([name]) => name)).toEqual(['node']);
});

test('every licence of a package is one that lets the site be made and published', () => {
  const free = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|OFL-1\.1|MPL-2\.0|ODbL-1\.0|CC-BY-4\.0|LGPL-3\.0-or-later)$/;
  const terms = locked.map(([place, entry]) => [nameOf(place), licence(nameOf(place), entry)] as const);
  expect(terms.filter(([, term]) => !term.split(' AND ').every((each) => free.test(each)))).toEqual([]);
  // What is more than a notice to keep is used only to make or to test the site, but for the countries, whose licence the site names.
  const bound = terms.filter(([, term]) => /LGPL|MPL|ODbL|CC-BY/.test(term)).map(([name]) => name.replace(/-(?:android|darwin|freebsd|linux|win32).*/, ''));
  expect([...new Set(bound)].sort()).toEqual(['@axe-core/playwright', '@img/sharp', '@img/sharp-libvips', '@img/sharp-wasm32', 'axe-core', 'caniuse-lite', 'lightningcss', 'world-countries']);
});

test('the README says of each package why it is here and under which licence', () => {
  const rows = readFileSync('README.md', 'utf8').split('\n').filter((line) => /^\| (?:`[^`]+`(?:, )?)+/.test(line) && line.split('|').length === 5).map((line) => line.split('|').map((cell) => cell.trim()));
  const listed = rows.flatMap(([, names, why, terms]) => [...names!.matchAll(/`([^`]+)`/g)].flatMap(([, name]) =>
    (name!.endsWith('*') ? Object.keys(wanted).filter((each) => each.startsWith(name!.slice(0, -1))) : [name!]).map((each) => ({ name: each, why, terms }))));
  expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(wanted).sort());
  expect(listed.filter(({ why }) => !why)).toEqual([]);
  expect(listed.filter(({ name, terms }) => !terms!.split(', ').includes(licence(name))).map(({ name }) => name)).toEqual([]);
});
