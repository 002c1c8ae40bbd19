import type { Corpus } from '../corpus/corpus.ts';
import { classificationView } from './classification.ts';
import { interventionView } from './interventions.ts';
import { conceptView, instrumentView } from './instrument.ts';
import type { Frame } from './page.ts';
import { partyView } from './party.ts';
import { profileView } from './profile.ts';

/** What search knows of an entry by name, so that the entry itself comes first for its own names. */
export interface NamedEntry {
  href: string;
  title: string;
  summary: string;
  names: string[];
  /** The values of its filters, as the index has them. */
  filters: Record<string, string[]>;
}

export function searchNames(corpus: Corpus): NamedEntry[] {
  const frames: Frame[] = [
    ...[...corpus.conflict.keys()].map((id) => profileView(corpus, id, '').frame), ...[...corpus.party.keys()].map((id) => partyView(corpus, id).frame),
    ...[...corpus.instrument.keys()].map((id) => instrumentView(corpus, id).frame), ...[...corpus.intervention.keys()].map((id) => interventionView(corpus, id).frame),
    ...[...corpus.classification.keys()].map((id) => classificationView(corpus, id).frame), ...[...corpus.concept.keys()].map((id) => conceptView(corpus, id).frame),
  ];
  return frames.map(({ address, title, description, search }) => ({
    href: address, title, summary: description, names: search?.names ?? [],
    filters: Object.fromEntries(Object.entries({ kind: [search?.kind ?? ''], type: search?.type, status: search?.status, party: search?.parties, instrument: search?.instruments })
      .flatMap(([key, values]) => (values?.length ? [[key, values]] : []))),
  }));
}
