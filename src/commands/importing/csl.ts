import { present, unreadable, type ImportedRecord, type Name } from './record.ts';

/** The variables of CSL that a source has too, and that are text. */
const plain = ['title', 'container-title', 'collection-title', 'publisher', 'publisher-place', 'edition', 'number', 'volume', 'issue', 'page', 'genre', 'language', 'URL', 'DOI', 'archive', 'citation'];
/** What says nothing of the work. */
const silent = ['id', 'type', 'citation-key', 'title-short', 'container-title-short', 'journalAbbreviation', 'shortTitle', 'source'];

/** Reads the JSON of CSL: a list of items, or an object with `items`. */
export function readCsl(text: string): ImportedRecord[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw unreadable(`it is not JSON (${(error as Error).message})`);
  }
  const items = Array.isArray(data) ? data : (data as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) throw unreadable('it is not a list of records (CSL-JSON)');
  return items.map((item: unknown, index): ImportedRecord => {
    if (!item || typeof item !== 'object' || Array.isArray(item)) throw unreadable(`record ${index + 1} is not a group of fields`);
    const fields = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== ''));
    const isName = (each: unknown): each is Name => each !== null && typeof each === 'object' && !Array.isArray(each);
    const people = (name: string) => (Array.isArray(fields[name]) ? fields[name].filter(isName) : []);
    const unlike = ['author', 'editor'].filter((name) => name in fields && !(Array.isArray(fields[name]) && fields[name].every(isName)));
    // The court is who speaks in a judgment.
    const court = fields['type'] === 'legal_case' && !('author' in fields) && typeof fields['authority'] === 'string' ? fields['authority'] : undefined;
    const known = plain.filter((name) => ['string', 'number'].includes(typeof fields[name]));
    return {
      where: `record ${index + 1}${'id' in fields ? ` (${String(fields['id'])})` : ''}`, type: String(fields['type'] ?? ''), author: court ? court.split('; ').map((literal) => ({ literal })) : people('author'), editor: people('editor'),
      issued: fields['issued'], accessed: fields['accessed'], texts: present(Object.fromEntries(known.map((name) => [name, String(fields[name])]))),
      lost: [...unlike, ...Object.keys(fields).filter((name) => !known.includes(name) && !silent.includes(name) && !['author', 'editor', 'issued', 'accessed', ...(court ? ['authority'] : [])].includes(name))],
    };
  });
}
