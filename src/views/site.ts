import pkg from '../../package.json' with { type: 'json' };

/** What holds for the whole site. */
export const site = {
  name: 'Casus',
  version: pkg.version,
  /** Of the texts and data; the code is under the MIT licence, and sources keep their own rights. */
  licence: { name: 'CC BY 4.0', id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;
