import type { APIRoute } from 'astro';
import { currentCorpus } from '../../corpus/current.ts';
import { citeFiles, type CiteFile } from '../../views/citing/files.ts';
import { formats, type Format } from '../../views/citing/formats.ts';

export const getStaticPaths = () => citeFiles(currentCorpus(), new URL(import.meta.env.SITE).origin)
  .flatMap(({ path, items }) => (Object.keys(formats) as Format[]).map((format) => ({ params: { file: `${path}.${format}` }, props: { items, format } })));
export const GET: APIRoute<{ items: CiteFile['items']; format: Format }> = ({ props: { items, format } }) =>
  new Response(formats[format].write(items), { headers: { 'content-type': formats[format].type } });
