import type { Corpus } from '../../corpus/corpus.ts';
import { editionOf } from '../citing/edition.ts';
import { site } from '../site.ts';
import { about } from './files.ts';

/** How the data set is cited, in the format of CITATION.cff, which is YAML; texts are written as JSON, which is YAML too. */
export function citationFile(corpus: Corpus, root: string): string {
  const { version, day } = editionOf(corpus);
  return [
    'cff-version: 1.2.0', 'message: "If you use Casus, please cite it as below, with the version."', 'type: dataset', `title: ${JSON.stringify(about.title)}`, `abstract: ${JSON.stringify(about.description)}`,
    'authors:', `  - name: ${JSON.stringify(site.name)}`, `version: ${JSON.stringify(version)}`, ...(day ? [`date-released: ${JSON.stringify(day)}`] : []), `license: ${site.licence.id}`, `url: ${JSON.stringify(`${root}/data/`)}`,
    'keywords:', ...about.keywords.map((word) => `  - ${JSON.stringify(word)}`), '',
  ].join('\n');
}
