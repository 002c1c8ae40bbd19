import type { APIRoute } from 'astro';
import { currentCorpus } from '../corpus/current.ts';
import { citationFile } from '../views/data/citationFile.ts';

export const GET: APIRoute = ({ site }) => new Response(citationFile(currentCorpus(), site!.origin), { headers: { 'content-type': 'text/yaml; charset=utf-8' } });
