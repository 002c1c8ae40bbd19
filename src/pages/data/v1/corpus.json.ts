import { currentCorpus } from '../../../corpus/current.ts';
import { corpusData } from '../../../views/data.ts';

export const GET = () => Response.json(corpusData(currentCorpus()));
