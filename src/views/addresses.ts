import type { Kind } from '../domain/entry.ts';
import type { Corpus } from '../corpus/corpus.ts';

/** The sections of the site that hold entries. */
export const sections = {
  conflict: '/conflicts/', party: '/parties/', intervention: '/interventions/', instrument: '/instruments/', concept: '/concepts/', source: '/sources/',
} as const;

/** Makes the address of any entry. Incidents and corrections are places on their profile's page. */
export const addresses = (corpus: Corpus) => (kind: Kind, id: string): string => {
  switch (kind) {
    case 'classification': return `/conflicts/${id}/`;
    case 'incident': return `/conflicts/${corpus.incident.get(id)?.profile ?? ''}/#${id}`;
    case 'change': { const [profile = '', change = ''] = id.split('/'); return `/conflicts/${profile}/history/#${change}`; }
    case 'correction': return `/conflicts/${corpus.correction.get(id)?.profile ?? ''}/#correction-${id}`;
    default: return `${sections[kind]}${id}/`;
  }
};

/** The other anchors that a place on a page had before its entry was renamed; they lead to it still. */
export function formerAnchors(corpus: Corpus, kind: 'incident' | 'correction' | 'change', id: string): string[] {
  const anchor = (of: string) => addresses(corpus)(kind, of).split('#')[1]!;
  const former = corpus.redirects.filter(({ data }) => data.kind === kind && data.to === id).map(({ data }) => anchor(data.from));
  // What is renamed with its profile keeps its place on the page.
  return [...new Set(former)].filter((each) => each !== anchor(id));
}
