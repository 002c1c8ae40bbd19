import type { Corpus } from '../../corpus/corpus.ts';
import { classificationView } from '../classification.ts';
import { rememberMarks } from '../firstMarks.ts';
import { conceptView, instrumentView } from '../instrument.ts';
import { interventionView } from '../interventions.ts';
import type { Frame } from '../page.ts';
import { partyView } from '../party.ts';
import { profileView } from '../profile.ts';
import { sourceView } from '../source.ts';

/** What a page shows of the content: all of its view but the day of the build, how it is cited, and the pages beside it. */
function textOf({ frame: { address, title, dates }, ...shown }: { frame: Frame }): [address: string, text: string] {
  return [address, JSON.stringify({ title, dates, ...shown })];
}

/** Everything that the page of each entry shows, as one text, by its address. */
export function shownOf(corpus: Corpus): Map<string, string> {
  // Without its releases no citation is looked for, which would ask for this again.
  const alone: Corpus = { ...corpus, releases: [] };
  const each = <T>(map: Map<string, unknown>, view: (id: string) => T): T[] => [...map.keys()].map(view);
  const views = [
    ...each(corpus.conflict, (id) => profileView(alone, id, '')), ...each(corpus.classification, (id) => classificationView(alone, id)), ...each(corpus.party, (id) => partyView(alone, id)),
    ...each(corpus.intervention, (id) => interventionView(alone, id)), ...each(corpus.instrument, (id) => instrumentView(alone, id)), ...each(corpus.concept, (id) => conceptView(alone, id)),
  ];
  rememberMarks(alone, views);
  return new Map([...views, ...each(corpus.source, (id) => sourceView(alone, id))].map(textOf));
}
