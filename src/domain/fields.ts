import { z } from 'zod';
import { daysOf, endsBeforeItBegins } from './date.ts';
import { idForm, idPattern, longestId, type Kind } from './entry.ts';

/** What a field of a schema means beyond its type; rules of the checker and back-links read it. */
export interface FieldMeta {
  /** The kind of entry that the identifier names. */
  ref?: Kind;
  /** The field is a citation: a source's identifier, then perhaps a comma and a pinpoint. */
  citation?: true;
  /** The fields stand on sources, or on a reason why there are none. */
  sourced?: true;
  /** What a value is, in words, where its type alone does not tell. */
  form?: string;
}
export const fieldMeta = z.registry<FieldMeta>();

/** The `form` of every date. */
export const dateForm = 'date or span of time (EDTF)';

/** The identifier of an entry of one kind; that the entry exists is checked across the corpus. */
export const ref = (kind: Kind) => z.string()
  .regex(kind === 'classification' ? /^[a-z0-9-]+\/[a-z0-9-]+$/ : idPattern, kind === 'classification'
    ? 'a profile and one of its classifications: mali/jnim' : idForm)
  .register(fieldMeta, { ref: kind });

/** The identifier of an entry within a file. */
export const identifier = () => z.string().max(longestId, `is longer than ${longestId} characters`).regex(idPattern, idForm);

/** Plain text of at least one character in one paragraph. */
export const text = () => z.string().trim().min(1, 'must not be empty').max(5000, 'is longer than 5,000 characters').regex(/^[^\n]*$/, 'it without line breaks: after >- a text may run over several lines');

/** A language, BCP 47: `en`, `ar-Latn`. */
export const language = () => z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Z]{2}|\d{3}))?$/, 'a language by BCP 47: en, fr, ar-Latn');

/** How an address on the web is written: a host without a user before it that could pass for one, and no sign that ends an address in a text. */
export const webForm = /^https?:\/\/[^\s/?#@\\<>"]+(?:[/?#][^\s<>"]*)?$/;

/** An address on the web. */
export const webAddress = () => z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://', abort: true })
  .regex(webForm, 'an address that begins with https:// or http:// and has no spaces, quotes or user name').max(2000, 'is longer than 2,000 characters');

/** An EDTF date (ISO 8601-2): `2018-01-27`, `2018-04`, `2018`, `2012~`, or an interval, `2017-03/..`. */
export const date = () => z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().register(fieldMeta, { form: dateForm }).superRefine((value, context) => {
  if (!daysOf(value)) {
    context.addIssue({ code: 'custom', message: `"${value}" is not a date`, params: { rule: 'date', help: 'write 2018-01-27, 2018-04, 2018, 2012~ or an interval such as 2017-03/.. ; the day must exist' } });
  } else if (endsBeforeItBegins(value)) {
    context.addIssue({ code: 'custom', message: `"${value}" ends before it begins`, params: { rule: 'period', help: 'write the earlier date first' } });
  }
}));

/** A period: an EDTF interval, `2017-03/..` while it lasts. A single date is the period of that day, month or year. */
export const period = date;

/** A whole day, `2023-03-02`. */
export const day = () => date().refine((value) => !daysOf(value) || /^\d{4}-\d\d-\d\d$/.test(value), 'a whole day, such as 2023-03-02');

/** A citation: a source's identifier, then perhaps a comma and a pinpoint: `icg-g5-2017, p. 2`. */
export const citation = () => z.string().max(300, 'is longer than 300 characters').regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:, \S.*)?$/, 'a source, then perhaps a comma and a pinpoint: icg-g5-2017, p. 2')
  .register(fieldMeta, { citation: true });

/** What a claim rests on. One of the two stands with every factor, figure, date, alias and legal claim. */
export const evidence = {
  sources: z.array(citation()).min(1, 'name at least one source').optional().describe('The sources that say so: each the identifier of a source, then perhaps a comma and a pinpoint.'),
  unsourced: text().optional().describe('Why no source stands here; readers see this reason.'),
};

/** Demands a source, or a reason why there is none. */
export const sourced = <T extends z.ZodType<{ sources?: string[] | undefined; unsourced?: string | undefined }>>(schema: T) => {
  const checked = schema.superRefine((value, context) => {
    if (!value.sources && !value.unsourced) {
      context.addIssue({ code: 'custom', message: 'has no source', params: { rule: 'sourced', help: 'add sources: [id], or unsourced: and the reason, which readers will see' } });
    } else if (value.sources && value.unsourced) {
      context.addIssue({ code: 'custom', message: 'has sources and says that it has none', path: ['unsourced'], params: { rule: 'sourced', help: 'keep one of the two' } });
    }
  });
  fieldMeta.add(checked as z.ZodType, { sourced: true });
  return checked;
};

/**
 * How many, as precisely as the source says it and no more: `14`, `{ at-least: 10 }`, `{ about: 100 }`,
 * `{ between: [1000, 2000] }`, or the source's own word, `{ stated: several }`.
 */
export const count = () => z.union([
  z.int().nonnegative(),
  z.strictObject({ 'at-least': z.int().nonnegative().describe('So many or more.') }),
  z.strictObject({ about: z.int().nonnegative().describe('About so many.') }),
  z.strictObject({ between: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).describe('The lowest and the highest figure.') }),
  z.strictObject({ stated: text().describe('The source’s own word: several.') }),
]).register(fieldMeta, { form: 'count' });
export type Count = z.infer<ReturnType<typeof count>>;

/** How many persons a party or intervention had at a time. */
export const strength = sourced(z.strictObject({
  date: date().describe('For which day or time.'),
  personnel: count().describe('How many persons: a number, or `at-least`, `about`, `between` or `stated` where the source is less exact.'),
  note: text().optional().describe('Of whom, and with what limits.'),
  ...evidence,
}));

/** A country or territory, ISO 3166-1 alpha-2. */
export const country = () => z.string().regex(/^[A-Z]{2}$/, 'a country code of ISO 3166-1, such as ML').register(fieldMeta, { form: 'country code (ISO 3166-1)' });

/** The five types of a classification. */
export const conflictType = z.enum(['iac', 'occupation', 'niac', 'none', 'undetermined'])
  .describe('`iac`: an international armed conflict. `niac`: a non-international one. `none`: assessed, threshold not met. `undetermined`: a decisive finding is open.');
export type ConflictType = z.infer<typeof conflictType>;
