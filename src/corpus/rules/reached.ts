import { citedByRules } from '../../domain/doctrine.ts';
import { error, type CorpusRule } from './rule.ts';

export const sourceCited: CorpusRule = {
  id: 'source-cited',
  sentence: 'Every source is cited somewhere.',
  check: (corpus) => {
    const cited = new Set([...corpus.references.filter(({ kind }) => kind === 'source').map(({ id }) => id), ...citedByRules]);
    return corpus.broken.size ? [] : [...corpus.source.values()].filter(({ id }) => !cited.has(id)).map((source) =>
      error(source.at(['id']), 'source-cited', `nothing cites "${source.id}"`, `cite it where it supports a claim, or remove it`));
  },
};

export const partyReached: CorpusRule = {
  id: 'party-reached',
  sentence: 'Every party is mentioned by another entry, so that a page leads to it.',
  check: (corpus) => {
    const reached = new Set(corpus.references.filter(({ kind, from, id }) => kind === 'party' && !(from.kind === 'party' && from.id === id)).map(({ id }) => id));
    return corpus.broken.size ? [] : [...corpus.party.values()].filter(({ id }) => !reached.has(id)).map((party) =>
      error(party.at(['name']), 'party-reached', `no entry mentions the party "${party.id}"`, 'name it in a classification, intervention, incident, relation or link, or remove it'));
  },
};
