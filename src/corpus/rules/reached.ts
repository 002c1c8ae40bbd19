import { citedByRules } from '../../domain/doctrine.ts';
import type { Kind } from '../../domain/entry.ts';
import { targetOf } from '../corpus.ts';
import { nearest } from '../nearest.ts';
import { strayCitations, withProse } from './prose.ts';
import { error, type Checked, type CorpusRule } from './rule.ts';

/** Those of some entries that a fault reported elsewhere may hide the mention of: in a file that could not be read, whether its text is known or not, in a misspelt identifier, in what is no citation. */
export function hidden(corpus: Checked, kind: Kind, ids: string[]): Set<string> {
  if (corpus.unread.includes('')) return new Set(ids);
  const misspelt = corpus.references.filter((each) => each.kind === kind && !corpus[kind].has(each.id)).flatMap(({ id }) => nearest(id, ids, Math.max(2, Math.ceil(id.length / 2))));
  const strays = [...withProse(corpus)].flatMap(({ prose, file }) => [...[...strayCitations(corpus, prose), ...prose.strayLinks].map(({ text }) => text), ...prose.links.map(({ url }) => url).filter((url) => targetOf(url, file, corpus.root) === 'broken')]);
  const pinpoints = corpus.references.flatMap(({ pinpoint }) => pinpoint ?? []);
  return new Set([...misspelt, ...ids.filter((id) => [...corpus.unread, ...strays, ...pinpoints].some((text) => text.includes(id)))]);
}

export const sourceCited: CorpusRule = {
  id: 'source-cited',
  sentence: 'Every source is cited somewhere.',
  why: 'A record that supports nothing is either forgotten at the claim it belongs to, or not needed.',
  example: { file: 'sources/sources.yaml', right: '- id: rulac', wrong: '- id: report-2019\n  type: report\n  title: A report that nothing cites\n- id: rulac' },
  check: (corpus) => {
    const cited = new Set([...corpus.references.filter(({ kind }) => kind === 'source').map(({ id }) => id), ...citedByRules]);
    const uncited = [...corpus.source.values()].filter(({ id }) => !cited.has(id));
    const doubtful = hidden(corpus, 'source', uncited.map(({ id }) => id));
    return uncited.filter(({ id }) => !doubtful.has(id)).map((source) =>
      error(source.at(['id']), 'source-cited', `nothing cites "${source.id}"`, `cite it where it supports a claim, or remove it`));
  },
};

export const partyReached: CorpusRule = {
  id: 'party-reached',
  sentence: 'Every party is mentioned by another entry, so that a page leads to it.',
  why: 'A page that no other page leads to is found by nobody, and says nothing on who fights whom.',
  example: { file: 'concepts/intensity.md', right: 'such as in [Niger](../parties/niger.md)', wrong: 'such as in Niger', beside: { 'parties/niger.md': '---\nname: Niger\nkind: state\ncountry: NE\nsummary: A State of West Africa.\n---\n', 'concepts/intensity.md': '---\ntitle: Intensity\nsummary: Whether the violence is intense.\nis: criterion\n---\n\nIt differs, such as in [Niger](../parties/niger.md). [@rulac]\n' } },
  check: (corpus) => {
    const reached = new Set(corpus.references.filter(({ kind, from, id }) => kind === 'party' && !(from.kind === 'party' && from.id === id)).map(({ id }) => id));
    const unreached = [...corpus.party.values()].filter(({ id }) => !reached.has(id));
    const doubtful = hidden(corpus, 'party', unreached.map(({ id }) => id));
    return unreached.filter(({ id }) => !doubtful.has(id)).map((party) =>
      error(party.at(['name']), 'party-reached', `no entry mentions the party "${party.id}"`, 'name it in a classification, intervention, incident, relation or link, or remove it'));
  },
};
