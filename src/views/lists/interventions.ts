import type { Corpus } from '../../corpus/corpus.ts';
import type { Intervention } from '../../domain/intervention.ts';
import { inOrder, interventionRow, type InterventionRow } from '../interventions.ts';
import { PageMaker, type Frame, type Link } from '../page.ts';
import { counted, listFrame, marked, slugOf, type ListItem, type Way } from './list.ts';

const section: Link = { href: '/interventions/', text: 'Interventions' };
const byState: Link = { href: '/interventions/state/', text: 'By State' };
const stateMeaning = 'A State stands with every intervention that it makes, that supports it, that is made against it, or that takes place on its territory.';

interface StateList {
  id: string;
  link: Link;
  rows: (InterventionRow & { role: string })[];
}

/** The States that an intervention concerns, each with its interventions. */
const stateLists = (page: PageMaker): StateList[] => [...page.corpus.party.values()].filter(({ data }) => data.kind === 'state').map(({ id, data: { country } }) => ({
  id, link: { href: `${byState.href}${id}/`, text: page.link('party', id).text },
  rows: inOrder(page.corpus).map((each) => ({ ...interventionRow(page, each), role: roles(each.data, id, country) })).filter(({ role }) => role),
})).filter(({ rows }) => rows.length).sort((a, b) => (slugOf(a.link.text) < slugOf(b.link.text) ? -1 : 1));

/** `Supported, on its territory`; empty if the intervention does not concern the State. */
function roles(data: Intervention, state: string, country: string | undefined): string {
  const found = [data.by.includes(state) && 'intervening', data.beside.includes(state) && 'supported', data.against.includes(state) && 'opposed', !!country && data.in.includes(country) && 'on its territory'].filter(Boolean).join(', ');
  return found.charAt(0).toUpperCase() + found.slice(1);
}

const wayOf = (lists: StateList[]): Way => ({ name: 'State', href: byState.href, links: lists.map(({ link, rows }) => ({ ...link, count: rows.length })) });

/** The list of interventions, whole or of one State. */
export interface InterventionsView {
  frame: Frame;
  ways: Way[];
  rows: (InterventionRow & { role?: string })[];
}

export function interventionsView(corpus: Corpus): InterventionsView {
  const page = new PageMaker(corpus);
  return {
    frame: listFrame(section.href, section.text, 'Outside forces and missions: who intervened where, beside and against whom, on which legal basis, and with what status.'),
    ways: [wayOf(stateLists(page))], rows: inOrder(corpus).map((each) => interventionRow(page, each)),
  };
}

/** The States that interventions concern, with the number of these. */
export function interventionStatesView(corpus: Corpus): { frame: Frame; values: ListItem[] } {
  return {
    frame: listFrame(byState.href, 'Interventions by State', stateMeaning, [section], byState.text),
    values: stateLists(new PageMaker(corpus)).map(({ link, rows }) => ({ ...link, summary: '', note: counted(rows.length, 'intervention') })),
  };
}

/** The interventions of each State, by the State's identifier. */
export function interventionsByState(corpus: Corpus): Map<string, InterventionsView> {
  const lists = stateLists(new PageMaker(corpus));
  return new Map(lists.map(({ id, link, rows }) => [id, {
    frame: listFrame(link.href, `Interventions by, beside, against or in ${link.text}`, `Interventions that ${link.text} made, that supported it, that were made against it, or that took place on its territory: ${counted(rows.length, 'intervention')}.`, [section, byState], link.text),
    ways: [marked(wayOf(lists), link.href)], rows,
  }]));
}
