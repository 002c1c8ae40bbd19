import { releasesOf, type Release } from '../corpus/releases.ts';
import { refuse } from './arguments.ts';

/** The releases of a content folder. An archive that is not the one that was released ends the command with a line that says so. */
export function keptReleases(content: string): Release[] {
  try {
    return releasesOf(content);
  } catch (error) {
    return refuse((error as Error).message);
  }
}
