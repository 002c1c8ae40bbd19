import { stringify } from 'csv-stringify/sync';
import type { Corpus, Entry } from '../../corpus/corpus.ts';
import { daysOf } from '../../domain/date.ts';
import type { Kind } from '../../domain/entry.ts';
import { readCount } from '../words.ts';
import { descriptionOf } from './schemas.ts';

/** A column of a table, with the value that a row has in it. */
export interface Column<Row> {
  name: string;
  description: string;
  type: 'string' | 'date' | 'boolean' | 'integer';
  /** The table whose `id` the values name. */
  of?: string;
  value(row: Row): unknown;
}

/** A table of the corpus: one CSV file. */
export interface Table {
  name: string;
  title: string;
  description: string;
  columns: Omit<Column<never>, 'value'>[];
  /** Whether the first column is an identifier that no two rows share. */
  keyed: boolean;
  /** The cells as they stand in the file, row by row. */
  rows(corpus: Corpus): string[][];
}

/** A value as a cell: lists joined by semicolons, yes or no, nothing for what is not there. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(cell).filter(Boolean).join('; ');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

export const table = <Row>(name: string, title: string, description: string, rows: (corpus: Corpus) => Row[], columns: Column<Row>[], keyed = columns[0]!.name === 'id'): Table =>
  ({ name, title, description, keyed, columns: columns.map(({ value: _value, ...column }) => column), rows: (corpus) => rows(corpus).map((row) => columns.map(({ value }) => cell(value(row)))) });

/** A column whose meaning is told here. */
export const column = <Row>(name: string, value: (row: Row) => unknown, description: string, more: Partial<Pick<Column<Row>, 'type' | 'of'>> = {}): Column<Row> => ({ name, description, type: 'string', ...more, value });

const snake = (key: string) => key.replaceAll('-', '_').replace(/(?<=[a-z])[A-Z]/g, (capital) => `_${capital.toLowerCase()}`).toLowerCase();

/** A column whose meaning is that of a field of the data, and its value too if nothing else is said. */
export function field<Row extends { data: object }>(kind: Kind, path: string, value?: (row: Row) => unknown, more: Partial<Pick<Column<Row>, 'name' | 'type' | 'of'>> = {}): Column<Row> {
  const keys = path.split('.');
  return { name: snake(keys.at(-1)!), description: descriptionOf(kind, ...keys), type: 'string', value: value ?? (({ data }) => (data as Record<string, unknown>)[path]), ...more };
}

/** The columns for the days that a date or period covers. */
export const days = <Row>(date: (row: Row) => string | undefined, about = 'the date'): Column<Row>[] => (['from', 'to'] as const).map((end) => ({
  name: end, type: 'date', description: `The ${end === 'from' ? 'first' : 'last'} day that ${about} may cover; empty if it is open or unknown.`, value: (row) => { const given = date(row); return given && daysOf(given)?.[end]; },
}));

type Claim = { sources?: string[] | undefined; unsourced?: string | undefined };
/** The columns for what a row rests on. */
export const evidence = <Row>(claim: (row: Row) => Claim | undefined): Column<Row>[] => [
  column('sources', (row) => claim(row)?.sources, descriptionOf('incident', 'sources')), column('unsourced', (row) => claim(row)?.unsourced, descriptionOf('incident', 'unsourced')),
];

/** The columns that the tables of entries begin with. */
export const entry = <T>(): Column<Entry<T>>[] => [column('id', ({ id }) => id, descriptionOf('party', 'id'))];
export const inProfile = <T>(): Column<Entry<T>>[] => [...entry<T>(), column('profile', ({ profile }) => profile, descriptionOf('classification', 'profile'), { of: 'conflicts' })];

/** Strength as a cell: `1,000 to 2,000 (2013)`. */
export const strengthCell = (list: { date: string; personnel: Parameters<typeof readCount>[0] }[]): string[] => list.map(({ date, personnel }) => `${readCount(personnel)} (${date})`);

/** A table as CSV: UTF-8 without a byte order mark, which readers of data packages take for a part of the first name; text that they would run as a formula is made harmless. */
export const csvOf = ({ columns, rows }: Table, corpus: Corpus): string =>
  stringify([columns.map(({ name }) => name), ...rows(corpus)],
    // The library quotes only the line break that ends its rows; a lone one within a text needs quotes too.
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
