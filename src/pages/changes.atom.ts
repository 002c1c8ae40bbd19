import type { APIRoute } from 'astro';
import { currentCorpus } from '../corpus/current.ts';
import { changesFeed } from '../views/feed.ts';

export const GET: APIRoute = ({ site }) => new Response(changesFeed(currentCorpus(), site!.origin), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
