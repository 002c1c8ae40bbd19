import type { APIRoute } from 'astro';
import { currentCorpus } from '../../../corpus/current.ts';
import { collectionData, collections, type Collection } from '../../../views/data.ts';

export const getStaticPaths = () => Object.keys(collections).map((collection) => ({ params: { collection } }));
export const GET: APIRoute = ({ params }) => Response.json(collectionData(currentCorpus(), params['collection'] as Collection));
