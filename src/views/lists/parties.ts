import type { Corpus, Entry } from '../../corpus/corpus.ts';
import { daysOf } from '../../domain/date.ts';
import { fold } from '../../domain/name.ts';
import type { Party } from '../../domain/party.ts';
import { statusOf } from '../../domain/status.ts';
import { PageMaker, type Frame, type Link } from '../page.ts';
import { aliasWords } from '../party.ts';
import { partyWords } from '../words.ts';
import { counted, grouped, listFrame, marked, wayTo, type Group, type ListItem, type Way } from './list.ts';

const section: Link = { href: '/parties/', text: 'Parties' };

/** The two orders of the list of parties. */
const orders = (corpus: Corpus, address: string): Way => marked({
  name: 'Order', links: [{ href: section.href, text: 'By kind', count: corpus.party.size }, { href: '/parties/a-z/', text: 'All names, A–Z', count: [...corpus.party.values()].flatMap(namesOf).length }],
}, address);

export interface PartyItem extends ListItem {
  names: string[];
  /** On how many sides it is: `On a side in 3 classifications, 2 ongoing`. */
  standing: string;
}

export function partiesView(corpus: Corpus): { frame: Frame; ways: Way[]; groups: Group<PartyItem>[]; count: number } {
  const page = new PageMaker(corpus);
  const groups = grouped(Object.values(partyWords).map(({ many }) => many), [...corpus.party.values()].map(({ id, data }) => ({
    ...page.link('party', id), text: data.name, summary: data.summary, group: partyWords[data.kind].many, standing: standingOf(corpus, id),
    names: [...(data.short && data.short !== data.name ? [data.short] : []), ...data.aliases.filter(({ is }) => is === 'acronym').map(({ name }) => name)],
  })));
  return {
    frame: listFrame(section.href, section.text, 'States, armed groups, coalitions, missions, forces and companies that the profiles name. Whether one is a party to a conflict is a conclusion of the profiles.'),
    ways: [orders(corpus, section.href), wayTo('Kind', groups)], groups, count: corpus.party.size,
  };
}

/** How many classifications have the party on a side, and how many of them were ongoing, with it still on that side, at the last review of their profile. */
export function standingOf(corpus: Corpus, id: string): string {
  const found = [...corpus.classification.values()].filter(({ data }) => data.sides.flat().some(({ party }) => party === id));
  const ongoing = found.filter(({ data }) => statusOf(data) === 'ongoing');
  // A period that ends with the review ends because the record does.
  const still = ongoing.filter(({ data, profile }) => data.sides.flat().some(({ party, period }) => party === id && (daysOf(period ?? data.period)!.to ?? '9999') >= corpus.conflict.get(profile!)!.data.reviewed));
  if (!found.length) return 'On no side of a classification';
  const over = ongoing.length - still.length;
  const open = found.filter(({ data }) => statusOf(data) === 'undetermined').length;
  return [`On a side in ${counted(found.length, 'classification')}`, ...(still.length ? [`${still.length} ongoing`] : []), ...(over ? [`${over} ongoing in which its own part is over`] : []), ...(open ? [`${open} undetermined`] : []), ...(ongoing.length || open ? [] : ['none ongoing'])].join(', ');
}

/** One name of a party, and the entry that it leads to. */
export interface NameItem {
  name: string;
  lang?: string;
  /** What kind of name it is, for one that is not the usual name. */
  is?: string;
  entry: Link;
  /** For the usual name: what the party is, and what it is in. */
  about?: string;
}

type Named = Pick<NameItem, 'name' | 'lang' | 'is'>;
const namesOf = ({ data: { name, short, aliases } }: Entry<Party>): Named[] => [
  { name: short ?? name }, ...(short && short !== name ? [{ name, is: 'full name' }] : []),
  ...aliases.map(({ name: other, lang, is }) => ({ name: other, is: aliasWords[is], ...(lang ? { lang } : {}) })),
];

const initial = (name: string): string => {
  const [first = ''] = fold(name);
  return /[a-z]/.test(first) ? first.toUpperCase() : /\d/.test(first) ? '0–9' : 'Other scripts';
};

/** Every name of every party by its first letter. */
export function namesView(corpus: Corpus): { frame: Frame; ways: Way[]; groups: Group<NameItem>[]; count: number } {
  const page = new PageMaker(corpus);
  const items = [...corpus.party.values()].flatMap((party) => namesOf(party).map((name) => ({
    ...name, entry: page.link('party', party.id), group: initial(name.name), ...(name.is ? {} : { about: `${partyWords[party.data.kind].one}. ${standingOf(corpus, party.id)}` }),
  }))).sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : fold(a.name) > fold(b.name) ? 1 : 0));
  const letters = [...new Set(items.map(({ group }) => group))].sort((a, b) => (a.length - b.length || (a < b ? -1 : 1)));
  const groups = grouped(letters, items).map((group) => ({ ...group, anchor: `letter-${group.anchor}` }));
  return {
    frame: listFrame('/parties/a-z/', 'All names of parties, A–Z', 'Every name, translation, acronym and spelling under which a party is known, with the entry that it leads to.', [section], 'A–Z'),
    ways: [orders(corpus, '/parties/a-z/'), wayTo('Letter', groups)], groups, count: items.length,
  };
}
