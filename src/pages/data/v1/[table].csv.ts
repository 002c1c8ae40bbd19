import type { APIRoute } from 'astro';
import { currentCorpus } from '../../../corpus/current.ts';
import { tableOf, tables } from '../../../views/data/allTables.ts';
import { csvOf } from '../../../views/data/tables.ts';

export const getStaticPaths = () => tables.map(({ name }) => ({ params: { table: name } }));
export const GET: APIRoute = ({ params }) => new Response(csvOf(tableOf(params['table']!), currentCorpus()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
