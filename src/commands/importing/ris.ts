import { edtfOf } from './dates.ts';
import { Fields, present, unreadable, type ImportedRecord, type Name } from './record.ts';

/** The type of CSL for each type of RIS. */
const types: Record<string, string> = {
  JOUR: 'article-journal', JFULL: 'article-journal', EJOUR: 'article-journal', INPR: 'article-journal', MGZN: 'article-magazine', NEWS: 'article-newspaper', BOOK: 'book', EBOOK: 'book', EDBOOK: 'book', WHOLE: 'book',
  CHAP: 'chapter', ECHAP: 'chapter', CONF: 'chapter', CPAPER: 'chapter', RPRT: 'report', GOVDOC: 'report', ELEC: 'webpage', WEB: 'webpage', BLOG: 'post-weblog', DATA: 'dataset', DBASE: 'dataset',
  ENCYC: 'entry', DICT: 'entry', CASE: 'legal_case', STAT: 'legislation', BILL: 'legislation', LEGAL: 'legislation', GEN: 'document', UNPB: 'document', HEAR: 'speech',
};

const nameOf = (name: string): Name => {
  const [family = '', given, suffix] = name.split(',').map((part) => part.trim());
  return given === undefined ? { literal: family } : { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
};

/** Reads RIS: a tag and a value on each line; a line without a tag goes on with the value before it. */
export function readRis(text: string): ImportedRecord[] {
  const records: { line: number; tags: [string, string][] }[] = [];
  let open: (typeof records)[number] | undefined;
  for (const [index, row] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(row) ?? [];
    if (tag === 'TY') {
      if (open) throw unreadable(`the record that begins on line ${open.line} has no end (ER)`);
      open = { line: index + 1, tags: [[tag, value.trim()]] };
    } else if (tag === 'ER') {
      if (!open) throw unreadable(`on line ${index + 1} a record ends that has not begun (TY)`);
      records.push(open);
      open = undefined;
    } else if (tag && open) open.tags.push([tag, value.trim()]);
    else if (row.trim() && open) open.tags.at(-1)![1] += ` ${row.trim()}`;
    else if (row.trim()) throw unreadable(`line ${index + 1} belongs to no record: "${row.trim().slice(0, 40)}"`);
  }
  if (open) throw unreadable(`the record that begins on line ${open.line} has no end (ER)`);
  return records.map(({ tags }, index) => recordOf(tags, index));
}

function recordOf(tags: [string, string][], index: number): ImportedRecord {
  const byTag = new Map<string, string[]>();
  for (const [tag, value] of tags) if (value) byTag.set(tag, [...(byTag.get(tag) ?? []), value]);
  const fields = new Fields(byTag);
  const ris = fields.take('TY') ?? '';
  const type = types[ris] ?? ris;
  const whole = type === 'book';
  const [start, end] = [fields.take('SP'), fields.take('EP')];
  const [day, year] = [fields.take('DA'), fields.take('PY', 'Y1')];
  const texts = present({
    title: fields.take('TI', 'T1', 'CT', ...(whole ? ['BT'] : [])), 'container-title': whole ? undefined : fields.take('T2', 'JF', 'JO', 'BT', 'JA', 'J2'), 'collection-title': fields.take('T3', ...(whole ? ['T2'] : [])),
    publisher: fields.take('PB'), 'publisher-place': fields.take('CY', 'PP'), edition: fields.take('ET'), volume: fields.take('VL'), ...(/^article/.test(type) ? { issue: fields.take('IS') } : { number: fields.take('IS', 'M1', ...(type === 'report' ? ['SN'] : type === 'legal_case' ? ['SV'] : [])) }),
    page: [start, end].filter((each, at, all) => each && all.indexOf(each) === at).join('–'), genre: fields.take('M3'), language: fields.take('LA'), URL: fields.take('UR', 'L2'), DOI: fields.take('DO'),
  });
  const dayIsRead = edtfOf(day).date !== undefined;
  const key = fields.take('ID', 'LB', 'U1');
  // Short forms of a title that stands in full say nothing new.
  if (texts['container-title']) fields.drop('JO', 'JF', 'JA', 'J2', 'J1', 'BT');
  return {
    where: `record ${index + 1}${key ? ` (${key})` : ''}`, type, author: fields.all('AU', 'A1').map(nameOf), editor: fields.all('A2', 'ED').map(nameOf),
    // The day, if it is told in full, is more exact than the year beside it.
    issued: dayIsRead || !year ? day : year, accessed: fields.take('Y2'), texts, lost: [...fields.left(), ...(day && year && !dayIsRead ? [`DA "${day}"`] : [])],
  };
}
