import type { Corpus } from '../../corpus/corpus.ts';
import type { Concept } from '../../domain/instrument.ts';
import { addresses } from '../addresses.ts';
import { site } from '../site.ts';

/** A text in English. */
const english = (value: string) => ({ '@language': 'en', '@value': value });

/** The phrases by which the prose, which is English, calls a concept beside its title; those that are but another form of one of them apart. */
function phrases({ title, terms }: Concept): { own: string[]; forms: string[] } {
  const others = terms.filter((term) => term !== title);
  const isForm = (term: string) => ['s', 'd', 'ed'].some((ending) => terms.includes(term.slice(0, -ending.length)) && term.endsWith(ending));
  return { own: others.filter((term) => !isForm(term)), forms: others.filter(isForm) };
}

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
        'skos:altLabel': phrases(data).own.map(english),
        // Names for the search are in several languages, and the record does not say in which.
        'skos:hiddenLabel': [...phrases(data).forms.map(english), ...data.searchNames.filter((name) => ![data.title, ...data.terms].includes(name))], 'skos:definition': english(data.summary),
        'skos:related': related(id, data.related).map((other) => ({ '@id': uri(other) })),
      })),
    ],
  };
}
