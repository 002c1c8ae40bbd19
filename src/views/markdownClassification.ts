import type { Corpus } from '../corpus/corpus.ts';
import { classificationView } from './classification.ts';
import type { FindingView } from './findings.ts';
import { rowsText, sidesText } from './markdownProfile.ts';
import type { MarkdownText } from './markdownText.ts';
import type { MarkdownBody } from './markdownTwin.ts';
import { kindWords } from './words.ts';

const incidentsText = (write: MarkdownText, { incidents }: { incidents: { href: string; text: string }[] }) => (incidents.length ? ` Incidents: ${write.links(incidents, '; ')}.` : '');

/** A finding with its signs. */
export const findingText = (write: MarkdownText, finding: FindingView): string => [
  `### ${finding.criterion.text}${finding.about ? ` of ${finding.about.text}` : ''}${finding.period ? `, ${finding.period}` : ''}: ${finding.word.toLowerCase()}`,
  `${finding.reason}${finding.sign ? `${write.claim(finding.sign)}${incidentsText(write, finding.sign)}` : ''}`,
  write.list(finding.factors.flatMap(({ factor, signs }) => signs.map((sign) => `**${factor}:** ${sign.note}${write.claim(sign)}${incidentsText(write, sign)}`))),
].filter(Boolean).join('\n\n');

/** The page of a classification as Markdown. */
export function classificationText(corpus: Corpus, id: string, write: MarkdownText): MarkdownBody {
  const view = classificationView(corpus, id);
  const { derivation, ap2, ended } = view;
  return {
    frame: view.frame, is: `${kindWords.classification.one} in the profile ${view.row.profile.text}`, heading: view.row.text, summary: view.summary, notes: view.notes,
    parts: [
      write.list([
        ['Type', view.typeLong], ['Status', view.row.status === 'ongoing' ? `${view.row.statusWord} as of ${view.reviewed}` : view.row.statusWord], ['Period', `${view.row.period}${view.periodNote ? `. ${view.periodNote}` : ''}`], ['Sides', sidesText(write, view.row)],
        ['Profile', write.link(view.row.profile)], ['Facts and law as of', view.reviewed],
      ]),
      write.section(`The argument, as of ${derivation.day}`, derivation.steps.map((step, index) => `${index + 1}. **${step.rule}${step.word ? `: ${step.word.toLowerCase()}` : ''}.** ${step.text}${write.claim(step)}`).join('\n'),
        derivation.alongside.map(({ between, because }) => `Beside it, there is an international armed conflict between ${write.links(between)}. ${because}`).join('\n\n'),
        derivation.standings.length > 0 && '### Who is a party', write.list(derivation.standings.map(({ party, word, because, theory }) => `${write.link(party)}: **${word}.** ${because}${theory ? ` Judged by ${theory}.` : ''}`)),
        '### Under another view', write.list(derivation.alternatives.map(({ differs, dates, title, heldBy, concept }) => `${differs} (${dates}) ${concept ? write.link({ ...concept, text: title }) : title} Held by ${heldBy}.`)) || 'None of the contested questions that Casus knows changes this outcome.'),
      write.section('Findings', ...view.findings.map((finding) => findingText(write, finding))),
      ap2 && write.section('Threshold of Additional Protocol II', `**${ap2.verdict.says}** ${ap2.verdict.because}`, `${ap2.note}${write.claim(ap2)}`, write.list(ap2.elements.map(({ name, word }) => [name, word.toLowerCase()]))),
      ended && write.section('End of the conflict', `**${ended.ground}.** ${ended.note}${write.claim(ended)}`),
      write.prose(corpus.classification.get(id)!, view.notes),
      write.section(`Which law binds whom, as of ${derivation.day}`, write.list(view.law.map((row) => `${write.link(row.instrument)}, ${write.link(row.party)}: **${row.word.toLowerCase()}**${row.since ? `, bound since ${row.since}` : ''}. ${row.because}${write.claim(row)}${row.note ? ` ${row.note}` : ''}`))),
      write.section('Positions of others', write.list(view.positions.map((each) => `${each.by}, ${each.date ?? 'undated'}: ${each.says}.${each.note ? ` ${each.note}` : ''}${write.claim(each)}`))),
      write.section('Other classifications of the profile', rowsText(write, view.others)),
    ],
  };
}
