import { currentCorpus } from '../../corpus/current.ts';
import { searchNames } from '../../views/searchNames.ts';

export const GET = () => Response.json(searchNames(currentCorpus()));
