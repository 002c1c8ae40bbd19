import type { Exception } from '../domain/exception.ts';
import type { Fault, Rule } from './finding.ts';

/** The exceptions that an entry of any kind has. */
export const exceptionsOf = (data: unknown): Exception[] => (data as { exceptions?: Exception[] }).exceptions ?? [];

/** Whether an exception of its entry hides a fault. Those that do are added to `held`. */
export function isExcepted({ id, exceptable }: Pick<Rule<never>, 'id' | 'exceptable'>, { entry, message }: Fault, held: Set<Exception>): boolean {
  if (!exceptable || !entry) return false;
  const hiding = exceptionsOf(entry.data).filter(({ rule, on }) => rule === id && (on === undefined || message.includes(`"${on}"`)));
  for (const each of hiding) held.add(each);
  return hiding.length > 0;
}
