import { currentCorpus } from '../../corpus/current.ts';
import { searchRecords } from '../../views/searchRecords.ts';

/** For the index alone, which takes it up and leaves it out of the site. */
export const GET = () => Response.json(searchRecords(currentCorpus()));
