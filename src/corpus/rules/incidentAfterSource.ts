import { daysOf } from '../../domain/date.ts';
import { splitCitation } from '../references.ts';
import { fault, there, type CorpusRule } from './rule.ts';

export const incidentAfterSource: CorpusRule = {
  id: 'incident-after-source',
  exceptable: true,
  sentence: 'An incident or event is not dated after a source that reports it.',
  why: 'A source cannot report what had not happened. One of the two dates is wrong, or the source is cited for something else.',
  example: { file: 'sources/sources.yaml', right: 'issued: 2018-01-29', wrong: 'issued: 2018-01-19' },
  check: (corpus) => [...corpus.incident.values()].flatMap((incident) => (incident.data.sources ?? []).flatMap((citation, index) => {
    const entry = corpus.source.get(splitCitation(citation).id);
    const source = entry?.data;
    const happened = daysOf(incident.data.date)?.from;
    const published = source?.issued && daysOf(source.issued)?.to;
    if (!happened || !published || happened <= published) return [];
    return [fault(incident, incident.at(['sources', index]),
      `"${incident.id}" of ${incident.data.date} cannot be reported by "${source.id}" of ${source.issued}, in ${there(entry!.at(['issued']))}`, 'correct one of the two dates, or cite the source that reports it', source.id)];
  })),
};
