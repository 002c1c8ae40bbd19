import type { Corpus } from '../corpus/corpus.ts';
import type { ClassificationRow } from './classifications.ts';
import type { IncidentView } from './incidents.ts';
import type { MarkdownText } from './markdownText.ts';
import type { MarkdownBody } from './markdownTwin.ts';
import { profileView } from './profile.ts';
import { kindWords } from './words.ts';

/** The sides of a classification: `Mali, France (co-party) against JNIM`. */
export const sidesText = (write: MarkdownText, { sides }: ClassificationRow): string => sides.map((side) => side
  .map((member) => `${write.link(member)}${member.role === 'Party' ? '' : ` (${[member.role.toLowerCase(), member.period].filter(Boolean).join(', ')})`}`).join(', ')).join(' against ');

/** Classifications in one line each. */
export const rowsText = (write: MarkdownText, rows: ClassificationRow[]): string => write.list(rows.map((row) =>
  `${write.link(row)}: ${[row.typeWord, row.statusWord].filter((word, index, all) => all.indexOf(word) === index).join(', ').toLowerCase()}, ${row.period}. ${sidesText(write, row)}. ${row.findings.map(({ criterion, word }) => `${criterion}: ${word.toLowerCase()}`).join('; ')}.`));

/** A chronology, an entry to a line. */
export const chronologyText = (write: MarkdownText, years: { incidents: IncidentView[] }[]): string => write.list(years.flatMap(({ incidents }) => incidents).map((each) => [
  `${write.link({ href: each.href, text: each.date })}, ${each.kind.toLowerCase()}: ${each.what}${write.claim(each)}`, each.place && `Where: ${each.place}.`, each.by.length > 0 && `By: ${write.links(each.by)}.`, each.against.length > 0 && `Against: ${write.links(each.against)}.`,
  each.killed && `Reported killed: ${each.killed}.`, each.wounded && `Reported wounded: ${each.wounded}.`, each.sameAs && `Very likely the same occurrence as ${write.link({ ...each.sameAs, text: 'another entry' })}; counted once.`, each.note,
].filter(Boolean).join(' ')));

/** The page of a profile as Markdown. The day of the build plays no part in it. */
export function profileText(corpus: Corpus, id: string, write: MarkdownText): MarkdownBody {
  const view = profileView(corpus, id, '');
  return {
    frame: view.frame, is: kindWords.conflict.one, heading: view.heading, summary: view.summary, notes: view.notes,
    parts: [
      write.list([
        ['Standing', view.standing], ['Territory', view.territory.join(', ')], ['Marked on the map at', view.place.name && `${view.place.name}${write.claim(view.place.claim!)}`],
        ['Facts and law as of', view.reviewed], ['Next review', view.nextReview],
      ]),
      write.section('Classifications', rowsText(write, view.classifications)),
      write.prose(corpus.conflict.get(id)!, view.notes),
      write.section('Interventions', write.list(view.interventions.map((each) => `${write.link(each)}, ${each.period}. By ${write.links(each.by)}. Basis: ${each.basis}. ${each.status}.`))),
      write.section('Applicable law', write.list(view.law.map((each) => `${write.link(each.instrument)}${each.binds.length ? `, binds ${write.links(each.binds)}` : ', binds every party'}${each.depends ? ', on a condition' : ''}: ${each.because}${write.claim(each)}`))),
      write.section('Parties', write.list(view.parties.map(({ kind, parties }) => [kind, write.links(parties)]))),
      write.section('Relations between the parties', write.list(view.relations.rows.map((row) => `${write.link(row.who)}: ${row.relation.toLowerCase()} ${write.link(row.whom)}${row.note ? ` (${row.note})` : ''}${row.when ? `, ${row.when}` : ''}.${row.claim ? write.claim(row.claim) : ''}`))),
      write.section('What others say', write.list(view.positions.map((each) => `${each.by}, ${each.date ?? 'undated'}: ${each.says} (${write.links(each.about)}).${each.note ? ` ${each.note}` : ''}${write.claim(each)}`))),
      write.section('Chronology', chronologyText(write, view.chronology)),
      write.section('Corrections', view.account && `The account: ${view.account.title}${write.claim(view.account)}`,
        write.list(view.corrections.map((each) => `**${each.where}.** The account: ${each.said} Used here: ${each.used} Because: ${each.because}${write.claim(each)} Checked: ${each.checked.toLowerCase()}.`))),
    ],
  };
}
