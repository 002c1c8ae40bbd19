import type { APIRoute } from 'astro';
import { currentCorpus } from '../../../corpus/current.ts';
import { conceptScheme } from '../../../views/data/skos.ts';

export const GET: APIRoute = ({ site }) => new Response(JSON.stringify(conceptScheme(currentCorpus(), site!.origin)), { headers: { 'content-type': 'application/ld+json' } });
