import type { Exception } from '../domain/exception.ts';
import type { Fault, Rule } from './finding.ts';

/** The exceptions that an entry of any kind has. */
export const exceptionsOf = (data: unknown): Exception[] => (data as { exceptions?: Exception[] }).exceptions ?? [];

/** What a fault is about, which tells it apart from others of its rule in the entry: the words that its message quotes first. */
export const aboutOf = ({ about, message }: Pick<Fault, 'about' | 'message'>): string =>
  about ?? [.../^[^"]*"([^"]*)"((?:, "[^"]*")*)/.exec(message)?.slice(1) ?? []].join('').replaceAll('"', '');

/** Words as they are compared: whatever quotation marks and spaces they have. */
const bare = (words: string): string => words.replace(/[“”„«»]/g, '"').replace(/[‘’`´]/g, '\'').replace(/\s+/g, ' ').trim();

/** Whether an exception of its entry hides a fault. Each that does keeps in `held` what it hides. */
export function isExcepted({ id, exceptable }: Pick<Rule<never>, 'id' | 'exceptable'>, fault: Fault, held: Map<Exception, Fault[]>): boolean {
  if (!exceptable || !fault.entry) return false;
  const hiding = exceptionsOf(fault.entry.data).filter(({ rule, on }) => rule === id && (on === undefined || bare(on) === bare(aboutOf(fault))));
  for (const each of hiding) held.set(each, [...held.get(each) ?? [], fault]);
  return hiding.length > 0;
}
