/** The kinds of entries, each a folder of `content/` and a section of the site. */
export const kinds = [
  'conflict', 'classification', 'party', 'intervention', 'incident', 'correction', 'change', 'instrument', 'concept', 'source',
] as const;
export type Kind = (typeof kinds)[number];

/** Identifiers that no entry of a kind may have, because narrower lists of its section, or the history of a profile, have these addresses. */
export const reserved: Partial<Record<Kind, readonly string[]>> = {
  conflict: ['type', 'status', 'region', 'state'], classification: ['history'], party: ['a-z'], intervention: ['state'], instrument: ['participation'], source: ['by-year'],
};

/**
 * An identifier: lower-case letters and digits in groups joined by single hyphens. It is the file name and the address,
 * and is never used again for something else.
 */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The same in words, for the checker. */
export const idForm = 'an identifier: lower-case letters, digits and single hyphens';
/** The most characters that an identifier has: it is the name of a folder of the site, and a line of an address. */
export const longestId = 100;
/** Names that a folder cannot have on every system that editors use. */
export const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
