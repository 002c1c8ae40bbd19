import type { Explained } from '../finding.ts';
import { tooLarge } from '../read.ts';

/** Rules for files as such, which hold before any entry is read. */
export const withinFiles: Explained[] = [
  {
    id: 'file-encoding', sentence: 'Every file is text in the encoding UTF-8.',
    why: 'In another encoding, letters with accents and apostrophes would be lost or become other signs. Any editor saves in UTF-8 if it is told to.',
    example: { file: 'parties/mali.md', right: 'the file saved as UTF-8', wrong: 'the file saved as Windows-1252', unread: { message: 'has bytes that are not UTF-8', help: 'save it in the encoding UTF-8' } },
  },
  {
    id: 'file-size', sentence: 'No file has more than 500,000 bytes, and no text of an entry more than 100,000 characters or 2,000 lines.',
    why: 'A larger file is no entry but something that came into the folder by mistake, and a page of that length cannot be read.',
    example: { file: 'parties/mali.md', right: 'a file of 3,000 bytes', wrong: 'a file of 600,000 bytes', unread: tooLarge(600_000) },
  },
  {
    id: 'text-character', sentence: 'Text has no invisible, control or direction-turning characters, each letter with its mark is one character (NFC), letters are plain ones, and no word mixes alphabets.',
    why: 'Two names that look the same would be different to the search and to the check, and a text could read otherwise than it is. Such characters come with text that is pasted.',
    example: { file: 'parties/mali.md', right: 'A State of West Africa.', wrong: 'A State of West\uFFFDAfrica.' },
  },
  {
    id: 'unmerged', sentence: 'No file has two versions of a text that a merge of changes has left one below the other.',
    why: 'Where two editors have changed the same lines, version control leaves both between rows of signs, for one of them to choose. The page would show both, or nothing.',
    example: { file: 'parties/mali.md', right: 'name: Mali', wrong: '<<<<<<< HEAD\nname: Mali\n=======\nname: Republic of Mali\n>>>>>>> names' },
  },
  {
    id: 'nesting', sentence: 'Lists, groups and quotations are nested no deeper than a reader can follow, and no paragraph or list is endless.',
    why: 'Deep nesting comes from a missing line break or bracket, and takes the check a long time to read.',
    example: { file: 'parties/jnim.md', right: 'It fights [Mali](mali.md).', wrong: '> > > > > > > > > > > > > It fights [Mali](mali.md).' },
  },
];
