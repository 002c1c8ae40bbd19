import type { Corpus } from '../corpus/corpus.ts';
import { readDate } from '../domain/date.ts';
import type { ConflictType } from '../domain/fields.ts';
import { changesOf, changeView, type ChangeView } from './history.ts';
import { classificationRow, classificationsIn, type ClassificationRow } from './classifications.ts';
import { worldMapView, type WorldMapView } from './map.ts';
import { PageMaker, type Frame } from './page.ts';
import { websiteData } from './structured.ts';
import { kindWords, typeWords } from './words.ts';

export interface HomeView {
  frame: Frame;
  /** What was going on at the last review, by type; `asOf`: the day of that review. */
  ongoing: { type: ConflictType; word: string; rows: (ClassificationRow & { asOf: string })[] }[];
  map: WorldMapView;
  /** Without their sources, which the histories have. */
  changes: ChangeView[];
  counts: { words: string; href: string; count: number }[];
}

/** How many of the newest changes the home page shows. */
const newest = 5;

const description = 'The legal classification of armed conflicts: who fights whom, what kind of conflict that is in law, why, since when, and on what evidence.';

export function homeView(corpus: Corpus): HomeView {
  const page = new PageMaker(corpus);
  const count = (kind: 'classification' | 'party' | 'intervention' | 'instrument' | 'concept' | 'incident' | 'source', href: string, words: string = kindWords[kind].many) => ({ words, href, count: corpus[kind].size });
  const rows = classificationsIn(corpus).map((each) => ({ ...classificationRow(page, each), asOf: readDate(corpus.conflict.get(each.profile!)!.data.reviewed) })).filter(({ status }) => status === 'ongoing');
  return {
    frame: { title: 'Casus', address: '/', breadcrumbs: [], description, structured: [websiteData(description)] },
    ongoing: (['iac', 'occupation', 'niac'] as const).map((type) => ({ type, word: typeWords[type].long, rows: rows.filter((row) => row.type === type) })).filter((group) => group.rows.length),
    map: worldMapView(corpus),
    changes: changesOf(corpus).slice(0, newest).map((change) => ({ ...changeView(page, change), marks: '' })),
    counts: [count('classification', '/conflicts/'), count('party', '/parties/'), count('intervention', '/interventions/'), count('instrument', '/instruments/'), count('concept', '/concepts/'), count('incident', '/chronology/', 'Incidents and events'), count('source', '/sources/')],
  };
}
