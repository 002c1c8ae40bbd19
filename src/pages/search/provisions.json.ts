import { currentCorpus } from '../../corpus/current.ts';
import { searchProvisions } from '../../views/searchProvisions.ts';

export const GET = () => Response.json(searchProvisions(currentCorpus()));
