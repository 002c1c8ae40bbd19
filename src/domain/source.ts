import { z } from 'zod';
import { exceptions } from './exception.ts';
import { date, day, identifier, language, text, webAddress } from './fields.ts';

const name = z.union([
  z.strictObject({ family: text().describe('The family name of a person.'), given: text().optional().describe('The given names.') }),
  z.strictObject({ literal: text().describe('The name of an institution, or one that has no parts.') }),
]);

/** A bibliographic record with the names of CSL (Citation Style Language); `issued` and `accessed` are EDTF. */
export const sourceSchema = z.strictObject({
  id: identifier().describe('By which it is cited.'),
  type: z.enum([
    'article', 'article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'report', 'webpage', 'post-weblog',
    'dataset', 'entry', 'treaty', 'legal_case', 'legislation', 'document', 'speech',
  ]).describe('What kind of record it is, by the names of CSL.'),
  title: text().describe('Its title, as printed.'),
  author: z.array(name).optional().describe('Who wrote it.'),
  editor: z.array(name).optional().describe('Who edited it, or the volume that it stands in.'),
  'container-title': text().optional().describe('The journal, newspaper, volume or site that it stands in.'),
  'collection-title': text().optional().describe('The series.'),
  publisher: text().optional().describe('Who published it.'),
  'publisher-place': text().optional().describe('Where it was published.'),
  edition: text().optional().describe('The edition of a book, where it is not the first: 2.'),
  number: text().optional().describe('The number of a report, a case or a document.'),
  volume: text().optional().describe('The volume.'),
  issue: text().optional().describe('The issue.'),
  page: text().optional().describe('The pages, first to last.'),
  genre: text().optional().describe('What sort of report or document it is.'),
  issued: date().optional().describe('When it was published. Left out where the record is undated.'),
  accessed: day().optional().describe('When it was last read at its address.'),
  language: language().optional().describe('Its language, BCP 47: en, fr.'),
  URL: webAddress().optional().describe('Where it is on the web.'),
  DOI: z.string().regex(/^10\.\d{4,9}\/\S+$/, 'a DOI without its address, such as 10.1017/S1816383112000707').optional().describe('Its Digital Object Identifier: 10.…/….'),
  archive: webAddress().optional().describe('A copy kept elsewhere.'),
  citation: text().optional().describe('The citation as lawyers write it, checked by hand: for treaties, cases and documents of the United Nations.'),
  partisan: z.literal(true).optional().describe('The publisher is on one side of the conflict.'),
  note: text().optional().describe('What readers should know of the record: a doubtful date, a misprinted title.'),
  ...exceptions,
}).describe('A bibliographic record with the names of CSL (Citation Style Language); dates are EDTF.');
export type Source = z.infer<typeof sourceSchema>;
