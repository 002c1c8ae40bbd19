import type { Explained } from '../finding.ts';
import { corrected, intensity } from './beside.ts';

/** The rules within a file and an entry, which reading and the schemas of `src/domain/` apply. */
export const within: Explained[] = [
  { id: 'empty', sentence: 'The folder of the content holds at least one entry.', why: 'A site without entries is always a slip: another folder was named, or the files are elsewhere.',
    example: { file: '', right: 'conflicts/mali/profile.md', wrong: '', moved: true } },
  { id: 'file-place', sentence: 'Every file lies where a kind of entry lives and has a name that can be an address.',
    why: 'The folder tells what an entry is, and the file name is its address for ever. A file elsewhere would be read by nobody. Lower-case letters, digits and single hyphens look the same in every address.',
    example: { file: 'concepts/intensity.md', right: 'concepts/intensity.md', wrong: 'concept/intensity.md', moved: true, beside: { 'concepts/intensity.md': intensity } } },
  { id: 'frontmatter', sentence: 'A Markdown file begins with the fields of its entry between two lines of three hyphens.', why: 'Without these lines nothing tells where the fields end and the text begins.',
    example: { file: 'parties/mali.md', right: '---\nname: Mali', wrong: 'name: Mali' } },
  { id: 'yaml', sentence: 'The fields are written in YAML that can be read.', why: 'YAML gives some signs a meaning: a colon with a space after it ends a key, a tab does not indent, and what opens must close. Text with such signs stands in quotes.',
    example: { file: 'parties/jnim.md', right: 'summary: An armed group of the Sahel.', wrong: 'summary: An armed group: of the Sahel.' } },
  { id: 'comment', sentence: 'No sign # with a space before it stands in a text without quotation marks; a comment has two spaces before its # and one after it, or a line of its own.',
    why: 'The sign begins a comment, so the rest of the line would be missing from the page without a word.',
    example: { file: 'parties/jnim.md', right: 'summary: An armed group of the Sahel.', wrong: 'summary: An armed group #1 of the Sahel.' } },
  { id: 'unknown-key', sentence: 'Every key is one that the kind of entry has.', why: 'What stands under a misspelt key would be left out of the page without a word.',
    example: { file: 'parties/jnim.md', right: 'short: JNIM', wrong: 'shrt: JNIM' } },
  { id: 'missing-key', sentence: 'Every key that the kind of entry demands is there.', why: 'Pages, lists and search are made of these fields and would have gaps.',
    example: { file: 'parties/mali.md', right: 'country: ML\nsummary: A State of West Africa.', wrong: 'country: ML' } },
  { id: 'value', sentence: 'Every value has the form that its key asks for, and is one of its choices where it has choices.', why: 'Lists, filters and derivations read these values; another word for the same would be another thing to them.',
    example: { file: 'parties/jnim.md', right: 'kind: armed-group', wrong: 'kind: group' } },
  { id: 'date', sentence: 'Every date is one of EDTF (ISO 8601-2), and its day exists.', why: 'Dates are sorted and compared. A day, a month or a year stands as precisely as the source has it, and no more.',
    example: { file: 'conflicts/mali/chronology.yaml', right: 'date: 2018-01-27', wrong: 'date: 2018-02-30' } },
  { id: 'period', sentence: 'No period ends before it begins.', why: 'Such a period covers no day, so nothing would be in force in it.',
    example: { file: 'interventions/barkhane.md', right: 'period: 2014-08-01/2022-08-15', wrong: 'period: 2022-08-15/2014-08-01' } },
  { id: 'sourced', sentence: 'Every factor, figure, date, alias and legal claim has a source, or says why it has none.', why: 'Readers must be able to check each claim. Where the record has no source, they are told so, with the reason.',
    example: { file: 'parties/jnim.md', right: 'is: acronym, sources: [rulac]', wrong: 'is: acronym' } },
  { id: 'because', sentence: 'A correction, and another view of the law, says why it was made.', why: 'Readers who cited the earlier text need the reason.',
    example: { file: 'conflicts/mali/history.yaml', right: 'what: The conflict is dated one month earlier.\n  because: A report of February 2017 was overlooked.', wrong: 'what: The conflict is dated one month earlier.', beside: { 'conflicts/mali/history.yaml': corrected } } },
  { id: 'duplicate-id', sentence: 'No two entries of a kind have the same identifier.', why: 'The identifier is the address; one address has one page, and a mention must mean one entry.',
    example: { file: 'sources/sources.yaml', right: '- id: rulac', wrong: '- id: news' } },
];
