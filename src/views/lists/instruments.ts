import type { Corpus, Entry } from '../../corpus/corpus.ts';
import { readDate } from '../../domain/date.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { PageMaker, type Frame, type Link } from '../page.ts';
import { instrumentWords } from '../words.ts';
import { grouped, listFrame, slugOf, wayTo, type Group, type ListItem, type Way } from './list.ts';

const section: Link = { href: '/instruments/', text: 'Instruments' };
const matrix: Link = { href: '/instruments/participation/', text: 'Which State is bound by what' };

const statesOf = (corpus: Corpus) => [...corpus.party.values()].filter(({ data }) => data.kind === 'state');

export function instrumentsView(corpus: Corpus): { frame: Frame; ways: Way[]; groups: Group<ListItem>[]; count: number } {
  const page = new PageMaker(corpus);
  const groups = grouped(Object.values(instrumentWords).map(({ many }) => many), [...corpus.instrument.values()].map(({ id, data }) => ({
    ...page.link('instrument', id), text: data.title, summary: data.summary, group: instrumentWords[data.kind].many, ...(data.short && data.short !== data.title ? { note: data.short } : {}),
  })));
  return {
    frame: listFrame(section.href, section.text, 'Treaties, provisions, bodies of law, resolutions and agreements that the profiles rely on.'), groups, count: corpus.instrument.size,
    ways: [wayTo('Kind', groups), { name: 'Participation', links: [{ ...matrix, count: statesOf(corpus).length }] }],
  };
}

/** Whether a State is bound by an instrument: a sign, the words, and where the record stands. */
export interface BoundCell {
  is: 'bound' | 'not-bound' | 'not-recorded';
  words: string;
  href?: string;
}

export interface ParticipationView {
  frame: Frame;
  instruments: Link[];
  states: { state: Link; cells: BoundCell[] }[];
}

/** States by instruments that record which States they bind, the oldest instrument first. */
export function participationView(corpus: Corpus): ParticipationView {
  const page = new PageMaker(corpus);
  const adopted = ({ data }: Entry<Instrument>) => data.adopted ?? '9999';
  const instruments = [...corpus.instrument.values()].filter(({ data }) => data.participation.length).sort((a, b) => (adopted(a) < adopted(b) ? -1 : adopted(a) > adopted(b) ? 1 : 0));
  return {
    frame: listFrame(matrix.href, matrix.text, 'Every State that the profiles name, with each instrument whose entry records which States it binds.', [section], 'Participation'),
    instruments: instruments.map(({ id }) => page.link('instrument', id)),
    states: statesOf(corpus).map(({ id }) => ({
      state: page.link('party', id),
      cells: instruments.map(({ id: instrument, data }): BoundCell => {
        const record = data.participation.find(({ state }) => state === id);
        return record ? { ...boundWords(record), href: `${page.href('instrument', instrument)}#${boundPlace(id)}` } : { is: 'not-recorded', words: 'Not recorded' };
      }),
    })).sort((a, b) => (slugOf(a.state.text) < slugOf(b.state.text) ? -1 : 1)),
  };
}

/** The place of a State's record on the page of an instrument. */
export const boundPlace = (state: string): string => `bound-${state}`;

/** `1994`, `about 1994`: the year, with the doubt that stands with the date. */
const yearOf = (edtf: string) => readDate(edtf.slice(0, 4) + (/[~?%]$/.exec(edtf)?.[0] ?? ''));

function boundWords({ bound, since, by, action }: Instrument['participation'][number]): BoundCell {
  if (!bound) return { is: 'not-bound', words: action === 'signature' ? 'Not bound, signed only' : 'Not bound' };
  return { is: 'bound', words: since ? `Bound since ${yearOf(since)}` : by ? `Known bound by ${readDate(by)}` : 'Bound, since when is not verified' };
}
