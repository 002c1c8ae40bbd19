import type { APIRoute } from 'astro';
import { currentCorpus } from '../../../corpus/current.ts';
import { dataPackage } from '../../../views/data/files.ts';

export const GET: APIRoute = ({ site }) => Response.json(dataPackage(currentCorpus(), site!.origin));
