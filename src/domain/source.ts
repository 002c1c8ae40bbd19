import { z } from 'zod';
import { idForm, idPattern } from './entry.ts';
import { date, day, text } from './fields.ts';

const name = z.union([
  z.strictObject({ family: text(), given: text().optional() }),
  z.strictObject({ literal: text() }),
]);

/** A bibliographic record with the names of CSL (Citation Style Language); `issued` and `accessed` are EDTF. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(idPattern, idForm),
  type: z.enum([
    'article', 'article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'report', 'webpage', 'post-weblog',
    'dataset', 'entry', 'treaty', 'legal_case', 'legislation', 'document', 'speech',
  ]),
  title: text(),
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  'container-title': text().optional(),
  'collection-title': text().optional(),
  publisher: text().optional(),
  'publisher-place': text().optional(),
  number: text().optional(),
  volume: text().optional(),
  issue: text().optional(),
  page: text().optional(),
  genre: text().optional(),
  /** When it was published. Left out where the record is undated. */
  issued: date().optional(),
  accessed: day().optional(),
  language: z.string().optional(),
  URL: z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' }).optional(),
  DOI: text().optional(),
  /** A copy kept elsewhere. */
  archive: z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' }).optional(),
  /** The citation as lawyers write it, checked by hand: for treaties, cases and documents of the United Nations. */
  citation: text().optional(),
  /** The publisher is on one side of the conflict. */
  partisan: z.literal(true).optional(),
  /** What readers should know of the record: a doubtful date, a misprinted title. */
  note: text().optional(),
});
export type Source = z.infer<typeof sourceSchema>;
