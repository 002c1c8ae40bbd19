import type { APIRoute } from 'astro';
import { currentCorpus } from '../corpus/current.ts';
import { llmsText } from '../views/llmsText.ts';

export const GET: APIRoute = ({ site }) => new Response(llmsText(currentCorpus(), site!.origin));
