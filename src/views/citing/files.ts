import type { Corpus } from '../../corpus/corpus.ts';
import { classificationView } from '../classification.ts';
import { dataCited } from '../data/page.ts';
import { conceptView, instrumentView } from '../instrument.ts';
import { interventionView } from '../interventions.ts';
import type { Frame, NoteView } from '../page.ts';
import { partyView } from '../party.ts';
import { profileView } from '../profile.ts';
import { citedItem } from './cite.ts';
import { cslOf, type CslItem } from './csl.ts';

/** A file for reference managers: its address without `/cite/`, and its records. */
export interface CiteFile {
  path: string;
  items: CslItem[];
}

/** Every page as a record, the sources of every page, every source by itself, all of them, and the data set. `root`: the address of the site, without a slash at its end. */
export function citeFiles(corpus: Corpus, root: string): CiteFile[] {
  const keys = <T>(map: Map<string, unknown>, view: (id: string) => T): T[] => [...map.keys()].map(view);
  const views: { frame: Frame; notes: NoteView[] }[] = [
    ...keys(corpus.conflict, (id) => profileView(corpus, id, '')), ...keys(corpus.classification, (id) => classificationView(corpus, id)), ...keys(corpus.party, (id) => partyView(corpus, id)),
    ...keys(corpus.intervention, (id) => interventionView(corpus, id)), ...keys(corpus.instrument, (id) => instrumentView(corpus, id)), ...keys(corpus.concept, (id) => conceptView(corpus, id)),
  ];
  const data = dataCited(corpus);
  const record = (address: string) => cslOf(corpus.source.get(address.slice('/sources/'.length, -1))!.data);
  return [
    ...views.flatMap(({ frame: { cite }, notes }): CiteFile[] => {
      if (!cite) return [];
      const path = cite.file.slice('/cite/'.length);
      const sources = [...new Set(notes.map(({ source }) => source))];
      return [{ path, items: [citedItem({ ...cite, address: root + cite.address })] }, ...(sources.length ? [{ path: `${path}.sources`, items: sources.map(record) }] : [])];
    }),
    ...keys(corpus.source, (id) => ({ path: `sources/${id}`, items: [cslOf(corpus.source.get(id)!.data)] })),
    { path: 'sources', items: keys(corpus.source, (id) => cslOf(corpus.source.get(id)!.data)) },
    ...(data ? [{ path: 'data', items: [citedItem({ ...data, address: root + data.address })] }] : []),
  ];
}
