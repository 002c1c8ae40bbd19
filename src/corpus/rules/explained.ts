import type { Explained } from '../finding.ts';
import { rules } from './index.ts';
import { within } from './within.ts';
import { withinFiles } from './withinFiles.ts';

/** Every rule under which anything is reported: those within a file and an entry as they are applied, then those across entries by name. */
export const explained: Explained[] = [...withinFiles, ...within, ...rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))];
