import type { APIRoute } from 'astro';
import { currentCorpus } from '../corpus/current.ts';
import type { Entry } from '../corpus/corpus.ts';
import { markdownTwin, markdownTwins } from '../views/markdownTwin.ts';

export const getStaticPaths = () => markdownTwins(currentCorpus()).map(({ path, entry }) => ({ params: { entry: path }, props: { entry } }));
export const GET: APIRoute<{ entry: Entry }> = ({ props, site }) => new Response(markdownTwin(currentCorpus(), props.entry, site!.origin));
