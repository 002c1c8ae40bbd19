import type { Kind } from '../domain/entry.ts';

/** Where the entries of a kind stand in the content folder: each in a Markdown file, or as items of a list. */
export const places: Record<Kind, { list: boolean; path: (id: string, profile: string) => string }> = {
  conflict: { list: false, path: (id) => `conflicts/${id}/profile.md` },
  classification: { list: false, path: (id) => `conflicts/${id}.md` },
  party: { list: false, path: (id) => `parties/${id}.md` },
  intervention: { list: false, path: (id) => `interventions/${id}.md` },
  instrument: { list: false, path: (id) => `instruments/${id}.md` },
  concept: { list: false, path: (id) => `concepts/${id}.md` },
  incident: { list: true, path: (_id, profile) => `conflicts/${profile}/chronology.yaml` },
  correction: { list: true, path: (_id, profile) => `conflicts/${profile}/corrections.yaml` },
  change: { list: true, path: (_id, profile) => `conflicts/${profile}/history.yaml` },
  source: { list: true, path: () => 'sources/sources.yaml' },
};

/** What editors call each kind. */
export const kindNames: Record<Kind, string> = {
  conflict: 'profile', classification: 'classification', party: 'party', intervention: 'intervention', incident: 'incident',
  correction: 'correction', change: 'change', instrument: 'instrument', concept: 'concept', source: 'source',
};

/** A kind with its article: `a party`, `an incident`. */
export const aKind = (kind: Kind): string => `${/^[aeiou]/.test(kindNames[kind]) ? 'an' : 'a'} ${kindNames[kind]}`;
