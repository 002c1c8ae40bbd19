import type { APIRoute } from 'astro';
import { currentCorpus } from '../corpus/current.ts';
import { twins } from '../views/data.ts';
import { goneTwins } from '../views/gone.ts';

export const getStaticPaths = () => [...twins(currentCorpus(), new URL(import.meta.env.SITE).origin), ...goneTwins(currentCorpus())].map(({ path, data }) => ({ params: { twin: path }, props: { data } }));
export const GET: APIRoute<{ data: unknown }> = ({ props }) => Response.json(props.data);
