import type { APIRoute } from 'astro';
import { currentCorpus } from '../../../corpus/current.ts';
import { changesFeed } from '../../../views/feed.ts';

export const getStaticPaths = () => [...currentCorpus().conflict.keys()].map((profile) => ({ params: { profile } }));
export const GET: APIRoute = ({ site, params }) => new Response(changesFeed(currentCorpus(), site!.origin, params['profile']), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
