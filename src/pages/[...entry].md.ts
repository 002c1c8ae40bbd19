import type { APIRoute } from 'astro';
import { currentCorpus } from '../corpus/current.ts';
import type { Entry } from '../corpus/corpus.ts';
import { goneTwins } from '../views/gone.ts';
import { markdownTwin, markdownTwins } from '../views/markdownTwin.ts';

export const getStaticPaths = () => [
  ...markdownTwins(currentCorpus()).map(({ path, entry }) => ({ params: { entry: path }, props: { entry } })),
  ...goneTwins(currentCorpus()).map(({ path, text }) => ({ params: { entry: path }, props: { text } })),
];
export const GET: APIRoute<{ entry?: Entry; text?: string }> = ({ props: { entry, text }, site }) => new Response(entry ? markdownTwin(currentCorpus(), entry, site!.origin) : text);
