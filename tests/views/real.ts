import { check } from '../../src/corpus/check.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { classificationView } from '../../src/views/classification.ts';
import { conceptView, instrumentView } from '../../src/views/instrument.ts';
import { homeView } from '../../src/views/home.ts';
import { interventionView } from '../../src/views/interventions.ts';
import { historyView, siteChangesView } from '../../src/views/history.ts';
import { chronologyView, yearViews } from '../../src/views/lists/chronology.ts';
import { conceptsView } from '../../src/views/lists/concepts.ts';
import { conflictsView, narrowedViews } from '../../src/views/lists/conflicts.ts';
import { instrumentsView, participationView } from '../../src/views/lists/instruments.ts';
import { interventionsByState, interventionStatesView, interventionsView } from '../../src/views/lists/interventions.ts';
import { namesView, partiesView } from '../../src/views/lists/parties.ts';
import { sourcesByYearView, sourcesView } from '../../src/views/lists/sources.ts';
import { mapView } from '../../src/views/map.ts';
import type { Frame, NoteView } from '../../src/views/page.ts';
import { partyView } from '../../src/views/party.ts';
import { profileView } from '../../src/views/profile.ts';
import { sourceView } from '../../src/views/source.ts';

/** The content of the site itself, checked. */
export const { corpus } = check(readFolder('content'));

/** What every view has. */
export interface Page {
  frame: Frame;
  notes?: NoteView[];
  body?: { html: string; headings: { id: string }[] };
}

const each = <T extends Page>(entries: Map<string, unknown>, view: (id: string) => T): T[] => [...entries.keys()].map(view);

/** One page for each entry that has one. */
export const entryPages: Page[] = [
  ...each(corpus.conflict, (id) => profileView(corpus, id, '2023-03-02')), ...each(corpus.classification, (id) => classificationView(corpus, id)),
  ...each(corpus.party, (id) => partyView(corpus, id)), ...each(corpus.intervention, (id) => interventionView(corpus, id)),
  ...each(corpus.instrument, (id) => instrumentView(corpus, id)), ...each(corpus.concept, (id) => conceptView(corpus, id)), ...each(corpus.source, (id) => sourceView(corpus, id)),
];
/** The lists. */
export const listPages: Page[] = [
  homeView(corpus), mapView(corpus), conflictsView(corpus), ...narrowedViews(corpus).values(), partiesView(corpus), namesView(corpus), interventionsView(corpus), interventionStatesView(corpus), ...interventionsByState(corpus).values(),
  instrumentsView(corpus), participationView(corpus), conceptsView(corpus), sourcesView(corpus), sourcesByYearView(corpus), chronologyView(corpus), ...yearViews(corpus).values(),
];
/** What changed, on the whole and profile by profile. */
const histories: Page[] = [siteChangesView(corpus), ...each(corpus.conflict, (id) => historyView(corpus, id))];
export const pages = [...entryPages, ...listPages, ...histories];

/** Every text in a view, with the key that it stands under. */
export function* texts(value: unknown, key = ''): Generator<{ key: string; text: string }> {
  if (typeof value === 'string') yield { key, text: value };
  else if (Array.isArray(value)) for (const item of value) yield* texts(item, key);
  else if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) yield* texts(inner, name);
}
