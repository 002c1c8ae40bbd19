import type { Corpus } from '../corpus/corpus.ts';
import { conceptView, instrumentView } from './instrument.ts';
import { interventionView } from './interventions.ts';
import { findingText } from './markdownClassification.ts';
import { chronologyText, rowsText } from './markdownProfile.ts';
import type { MarkdownText } from './markdownText.ts';
import type { MarkdownBody } from './markdownTwin.ts';
import type { Claim } from './page.ts';
import { partyView } from './party.ts';
import { sourceView } from './source.ts';
import { kindWords } from './words.ts';

const strengthText = (write: MarkdownText, strength: (Claim & { date: string; personnel: string; note?: string })[]) =>
  write.section('Strength', write.list(strength.map((each) => [each.date, `${each.personnel}${each.note ? ` (${each.note})` : ' personnel'}${write.claim(each)}`])));

/** The page of a party as Markdown. */
export function partyText(corpus: Corpus, id: string, write: MarkdownText): MarkdownBody {
  const view = partyView(corpus, id);
  return {
    frame: view.frame, is: `${kindWords.party.one}: ${view.kind.toLowerCase()}`, heading: view.frame.title, summary: view.summary, notes: view.notes,
    parts: [
      write.list(view.standings.map(({ word, in: where }) => [word, where.map((each) => `${write.link(each)} (${each.dates})`).join('; ')])),
      write.prose(corpus.party.get(id)!, view.notes),
      write.section('Names', write.list(view.aliases.map((each) => `${each.name} (${[each.is, each.lang].filter(Boolean).join(', ')})${write.claim(each)}`))),
      write.section('Relations', write.list(view.relations.map((each) => `${each.words} ${write.link(each.party)}${each.note ? ` (${each.note})` : ''}${each.date ? `, ${each.date}` : ''}.${write.claim(each)}`))),
      strengthText(write, view.strength),
      write.section('Treaties', write.list(view.participation.map((each) => `${write.link(each.instrument)}: ${each.bound ? 'bound' : 'not bound'}${each.since ? ` since ${each.since}` : ''}.${each.note ? ` ${each.note}` : ''}${write.claim(each)}`))),
      write.section('Organisation', ...view.organisation.map((finding) => findingText(write, finding))),
      write.section('Classifications', rowsText(write, view.classifications)),
      write.section('Interventions', write.list(view.interventions.map((each) => `${write.link(each)}, ${each.period} (${each.role.toLowerCase()}). Basis: ${each.basis}. ${each.status}.`))),
      write.section('Chronology', chronologyText(write, view.chronology)),
    ],
  };
}

/** The page of an intervention as Markdown. */
export function interventionText(corpus: Corpus, id: string, write: MarkdownText): MarkdownBody {
  const view = interventionView(corpus, id);
  return {
    frame: view.frame, is: kindWords.intervention.one, heading: view.heading, summary: view.summary, notes: view.notes,
    parts: [
      write.list([
        ['By', write.links(view.by)], ['Through', view.through && write.link(view.through)], ['Period', `${view.period}${view.periodNote ? `. ${view.periodNote}` : ''}`], ['Where', view.in.join(', ')], ['Beside', write.links(view.beside)],
        ['Against', write.links(view.against)], ['Profile', write.links(view.conflicts)], ['Took over from', view.follows && write.link(view.follows)], ['Followed by', write.links(view.followedBy)],
      ]),
      write.section('Mandate and legal basis', `${view.mandate.note}${write.claim(view.mandate)}`, write.list(view.basis.map((each) =>
        `**${each.kind}${each.giver ? ` of ${write.link(each.giver)}` : ''}${each.instrument ? `: ${write.link(each.instrument)}` : ''}${each.period ? `, ${each.period}` : ''}.** ${each.note}${write.claim(each)}`))),
      strengthText(write, view.strength),
      write.section('Party to a conflict?', write.list(view.status.map((each) => `**${each.is}${each.period ? ` (${each.period})` : ''}.** ${each.because}${write.claim(each)}${each.in.length ? ` About ${write.links(each.in)}.` : ''}`))),
      write.prose(corpus.intervention.get(id)!, view.notes),
      write.section('Chronology', chronologyText(write, view.chronology)),
    ],
  };
}

/** The page of an instrument as Markdown. */
export function instrumentText(corpus: Corpus, id: string, write: MarkdownText): MarkdownBody {
  const view = instrumentView(corpus, id);
  return {
    frame: view.frame, is: `${kindWords.instrument.one}: ${view.kind.toLowerCase()}`, heading: view.heading, summary: view.summary, notes: view.notes,
    parts: [
      write.list([
        ['Short form', view.short], ...view.facts.map(({ name, value }): [string, string] => [name, value]), ['Part of', view.partOf && write.link(view.partOf)], ['Treated by themselves', write.links(view.parts)],
        ['About', view.appliesTo.join(', ')], ['Basis of', write.links(view.interventions)], ['In the chronology', write.links(view.events, '; ')], ['Sources of these data', write.claim(view.evidence).trim()],
      ]),
      write.prose(corpus.instrument.get(id)!, view.notes),
      write.section('Provisions', write.list(view.provisions.map(({ number, says }) => [number, says]))),
      write.section('Where it applies', write.list(view.applies.map((each) => `${write.link(each.profile)}: ${each.because}${write.claim(each)}${each.binds.length ? ` Binds ${write.links(each.binds)}${each.depends ? ', on a condition' : ''}.` : ''}`))),
      write.section('Who is bound', write.list(view.participation.map((each) => `${write.link(each.state)}: ${each.bound ? 'bound' : 'not bound'}${each.action ? ` by ${each.action}` : ''}${each.deposited ? `, deposited ${each.deposited}` : ''}${each.since ? `, since ${each.since}` : ''}.${each.note ? ` ${each.note}` : ''}${write.claim(each)}`))),
    ],
  };
}

/** The page of a concept as Markdown. */
export function conceptText(corpus: Corpus, id: string, write: MarkdownText): MarkdownBody {
  const view = conceptView(corpus, id);
  return {
    frame: view.frame, is: `${kindWords.concept.one}: ${view.is.toLowerCase()}`, heading: view.heading, summary: view.summary, notes: view.notes,
    parts: [
      write.prose(corpus.concept.get(id)!, view.notes),
      write.section('The answers', write.list(view.options.map((each) => `**${each.view}${each.ours ? ' (taken by Casus)' : ''}:** ${each.says} Held by ${each.heldBy}.${write.claim(each)}`))),
      write.section('Outcomes that hang on it', write.list(view.hanging.map(({ link, differs }) => `${write.link(link)}: ${differs}`))),
      write.section('Consent by intervention', write.list(view.consents.map((row) => `${write.link(row)}, ${row.period}. ${row.consents.map((each) => `${each.giver ? `Of ${write.link(each.giver)}${each.period ? `, ${each.period}` : ''}: ` : ''}${each.note}${write.claim(each)}`).join(' ') || 'No consent on record.'}`))),
      write.section('Factors', write.list(view.factors.map(({ name, used }) => [name, write.links(used) || 'not used yet']))),
      write.section('Findings on this criterion', write.list(view.findings.map(({ link, about, word }) => `${write.link(link)}, ${about}: ${word.toLowerCase()}`))),
      write.section('Related concepts', write.list(view.related.map(write.link))),
    ],
  };
}

/** The page of a source as Markdown. */
export function sourceText(corpus: Corpus, id: string, write: MarkdownText): MarkdownBody {
  const view = sourceView(corpus, id);
  return {
    frame: view.frame, is: kindWords.source.one, heading: view.heading, summary: `${view.line.before}${view.line.title}${view.line.after}.`, notes: [],
    parts: [
      write.list(view.facts.map(({ name, value, href }) => [name, href ? `<${href}>` : value])), view.note,
      write.section('Where it is cited', write.list(view.citedIn.flatMap(({ kind, uses }) => uses.map((use) => `${kind}: ${write.link(use)} (${use.for.join(', ')})`)))),
    ],
  };
}
