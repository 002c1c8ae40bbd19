import type { Corpus } from '../../corpus/corpus.ts';
import { addresses } from '../addresses.ts';
import { site } from '../site.ts';

/** A text in English. */
const english = (value: string) => ({ '@language': 'en', '@value': value });

/** The concepts as a vocabulary of SKOS, in JSON-LD. `root` is the address of the site, without a slash at its end. */
export function conceptScheme(corpus: Corpus, root: string) {
  const scheme = `${root}/concepts/`;
  const concepts = [...corpus.concept.values()];
  const uri = (id: string) => root + addresses(corpus)('concept', id);
  // The relation holds both ways in SKOS, whichever entry states it.
  const related = (id: string, own: string[]) => [...new Set([...own, ...concepts.filter(({ data }) => data.related.includes(id)).map((each) => each.id)])].sort();
  return {
    '@context': { skos: 'http://www.w3.org/2004/02/skos/core#', dct: 'http://purl.org/dc/terms/' },
    '@graph': [
      { '@id': scheme, '@type': 'skos:ConceptScheme', 'dct:title': english('Concepts of Casus'), 'dct:license': { '@id': site.licence.url }, 'dct:publisher': site.name, 'skos:hasTopConcept': concepts.map(({ id }) => ({ '@id': uri(id) })) },
      ...concepts.map(({ id, data }) => ({
        '@id': uri(id), '@type': 'skos:Concept', 'skos:inScheme': { '@id': scheme }, 'skos:topConceptOf': { '@id': scheme }, 'skos:prefLabel': english(data.title),
        // The record does not say which language a name for the search belongs to.
        'skos:altLabel': data.searchNames.filter((name) => name !== data.title), 'skos:definition': english(data.summary),
        'skos:related': related(id, data.related).map((other) => ({ '@id': uri(other) })),
      })),
    ],
  };
}
