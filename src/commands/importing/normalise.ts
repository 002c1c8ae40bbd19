import { sourceSchema, type Source } from '../../domain/source.ts';
import { edtfOf } from './dates.ts';
import type { ImportedRecord, Name } from './record.ts';

/** A source without its identifier, with what of the record it does not hold; or why it can be none. */
export type Normalised = { source: Omit<Source, 'id'>; lost: string[] } | { refused: string };

const types = sourceSchema.shape.type.options as readonly string[];
/** Types of CSL that stand under another name here. */
const nearTypes: Record<string, Source['type']> = { 'entry-encyclopedia': 'entry', 'entry-dictionary': 'entry', bill: 'legislation', regulation: 'legislation', post: 'post-weblog', 'paper-conference': 'chapter', 'review-book': 'article-journal', review: 'article-journal', periodical: 'article-journal', event: 'speech' };

/** Text without marks of its program, hidden signs and line breaks, in one normal form of Unicode. */
export const clean = (text: string): string => text.replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span|tt|u)\b[^>]*>/gi, '').normalize('NFC').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ').trim();

const joinedName = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');

function nameOf(name: Name): NonNullable<Source['author']>[number] | undefined {
  const part = (key: keyof Name) => clean(String(name[key] ?? ''));
  if (part('literal') || !part('family')) {
    const literal = part('literal') || part('given');
    return literal ? { literal } : undefined;
  }
  const given = joinedName(part('given'), part('dropping-particle'));
  return { family: joinedName(part('non-dropping-particle'), part('family'), part('suffix')), ...(given ? { given } : {}) };
}

/** A DOI without the address that resolves it. */
export const bareDoi = (text: string): string => text.trim().replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|^doi:\s*/i, '');

/** Text with what an address has in percent signs as letters; as it is where that cannot be read. */
export function decoded(text: string): string {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** The DOI that an address leads to by the resolver of DOIs. */
export const doiIn = (address: string): string | undefined => (/^https?:\/\/(?:dx\.)?doi\.org\/./i.test(address) ? bareDoi(decoded(address)) : undefined);

/** The names of languages in English, by code; made once. */
const languages = new Map<string, string>();
function languageNamed(word: string): string | undefined {
  if (!languages.size) {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) { const name = names.of(code); if (name) languages.set(name.toLowerCase(), languages.get(name.toLowerCase()) ?? code); }
    // As the packages of TeX call them.
    for (const [name, code] of [['ngerman', 'de'], ['francais', 'fr'], ['american', 'en-US'], ['usenglish', 'en-US'], ['british', 'en-GB'], ['ukenglish', 'en-GB']] as const) languages.set(name, code);
  }
  return languages.get(word.toLowerCase());
}
/** A language as BCP 47 has it: `English`, `eng` and `en` are `en`. */
export function languageOf(text: string): string | undefined {
  const named = languageNamed(text.trim());
  if (named) return named;
  try {
    const [code] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    return code && languageNamed(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code.split('-')[0]!) ?? '') ? code : undefined;
  } catch {
    return undefined;
  }
}

/** The first and last page, parted as the house does it. */
const pagesOf = (text: string) => text.replace(/\s*(?:-{1,3}|[–—])\s*(?=\d|[ivxlc]|[A-Z]\d)/g, '–').replace(/^(.+)–$/, '$1');

/** An address with the signs that would end it in a text written as browsers write them. */
const addressOf = (text: string) => text.replace(/[ "<>]/g, encodeURIComponent);
const isAddress = (text: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text);

/** A document of the United Nations, whose symbol stands in the place of a publisher where programs have no other. */
function documentOf(text: Record<string, string>): Record<string, string> {
  const { publisher, ...rest } = text;
  const symbol = publisher && /^(?:UN|U\.N\.|United Nations) Doc(?:ument)?\.?:? +(\S.*)$/i.exec(publisher)?.[1];
  return symbol && !text['number'] ? { ...rest, number: symbol } : text;
}

/** A record in the form of the sources. Nothing is made up: what cannot be read is told and left out. */
export function normalise({ type, author, editor, issued, accessed, texts, lost: before }: ImportedRecord): Normalised {
  const lost = [...before];
  const text = documentOf(Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, clean(value)]).filter(([, value]) => value)) as Record<string, string>);
  if (!text['title']) return { refused: 'it has no title' };
  const own = type === 'webpage' && text['number'] ? 'document' : types.includes(type) ? type as Source['type'] : nearTypes[type] ?? 'document';
  if (own !== type && !nearTypes[type] && type !== 'webpage') lost.push(`type "${type}", which became document`);

  const dates = { issued: edtfOf(issued), accessed: edtfOf(accessed) };
  for (const [key, { lost: what }] of Object.entries(dates)) if (what) lost.push(`${key} ${what}`);
  const day = dates.accessed.date;
  if (day && !/^\d{4}-\d\d-\d\d$/.test(day)) lost.push(`accessed "${day}", which is not a day`);

  const { URL: url, DOI: doi, language, page, archive, ...rest } = text;
  const resolver = url ? doiIn(url) : undefined;
  const ownDoi = doi && /^10\.\d{3,9}\/\S+$/.test(bareDoi(doi)) ? bareDoi(doi) : resolver;
  if (doi && !ownDoi) lost.push(`DOI "${doi}"`);
  // The address of the resolver is the DOI again.
  const address = url && !(resolver && resolver.toLowerCase() === ownDoi?.toLowerCase()) ? addressOf(url) : undefined;
  for (const each of [address, archive]) if (each && !isAddress(each)) lost.push(`address "${each}"`);
  const tongue = language && languageOf(language);
  if (language && !tongue) lost.push(`language "${language}"`);

  const people = (list: Name[], key: string) => list.flatMap((each) => { const name = nameOf(each); if (!name) lost.push(`a name of ${key} that is empty`); return name ? [name] : []; });
  const [authors, editors] = [people(author, 'author'), people(editor, 'editor')];
  const fields = {
    type: own, title: text['title'], ...(authors.length ? { author: authors } : {}), ...(editors.length ? { editor: editors } : {}), ...rest,
    ...(page ? { page: pagesOf(page) } : {}), ...(dates.issued.date ? { issued: dates.issued.date } : {}), ...(day && /^\d{4}-\d\d-\d\d$/.test(day) ? { accessed: day } : {}),
    ...(tongue ? { language: tongue } : {}), ...(address && isAddress(address) ? { URL: address } : {}), ...(ownDoi ? { DOI: ownDoi } : {}), ...(archive && isAddress(archive) ? { archive } : {}),
  };
  const read = sourceSchema.safeParse({ id: 'x', ...fields });
  if (!read.success) return { refused: `${read.error.issues[0]!.path.join('.')}: ${read.error.issues[0]!.message}` };
  const { id: _id, ...source } = read.data;
  return { source, lost };
}
