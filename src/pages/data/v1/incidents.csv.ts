import { currentCorpus } from '../../../corpus/current.ts';
import { incidentsCsv } from '../../../views/data.ts';

export const GET = () => new Response(incidentsCsv(currentCorpus()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
