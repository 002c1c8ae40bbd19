/** The kinds of entries, each a folder of `content/` and a section of the site. */
export const kinds = [
  'conflict', 'classification', 'party', 'intervention', 'incident', 'correction', 'change', 'instrument', 'concept', 'source',
] as const;
export type Kind = (typeof kinds)[number];

/**
 * An identifier: lower-case letters and digits in groups joined by single hyphens. It is the file name and the address,
 * and is never used again for something else.
 */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The same in words, for the checker. */
export const idForm = 'an identifier: lower-case letters, digits and single hyphens';
