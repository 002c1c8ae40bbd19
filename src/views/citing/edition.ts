import type { Corpus } from '../../corpus/corpus.ts';
import { corpusFrom } from '../../corpus/fromData.ts';
import { lastChanged } from '../../corpus/lastChanged.ts';
import type { Release } from '../../corpus/releases.ts';
import type { Kind } from '../../domain/entry.ts';
import { addresses } from '../addresses.ts';
import { changesSince, entriesOf } from '../differences.ts';
import { site } from '../site.ts';
import { shownOf } from './shown.ts';

/** Which state of the site it is that is read, as a whole or on one page. */
export interface Edition {
  /** `2026.11.0`, or `2026.11.0 with later changes` where the content is no longer that of the release. */
  version: string;
  /** The day of that state, where it is known. */
  day?: string;
  /** The release that keeps this very state, if there is one. */
  release?: Release;
}

/** The release of this version, and what of the corpus it keeps: all of it, or the pages at some addresses. `pages` has an answer for the page of each entry. */
interface Kept {
  release: Release;
  all: boolean;
  pages: Map<string, boolean>;
}

const known = new WeakMap<Corpus, Kept | { release?: undefined }>();

function keptOf(corpus: Corpus): Kept | { release?: undefined } {
  const before = known.get(corpus);
  if (before) return before;
  const release = corpus.releases.find(({ version }) => version === site.version);
  const kept = release ? compare(corpus, release) : {};
  known.set(corpus, kept);
  return kept;
}

function compare(corpus: Corpus, release: Release): Kept {
  const entries = entriesOf(corpus);
  if (!changesSince(release.entries, entries).length) return { release, all: true, pages: new Map() };
  const past = corpusFrom(release.entries, { corpus, entries });
  // What cannot be compared is not said to be the same.
  if (!past) return { release, all: false, pages: new Map() };
  const [then, now] = [shownOf(past), shownOf(corpus)];
  // Both texts are made by this program; what that of the release derived otherwise from the same content shows in neither.
  const derived = changesSince(release.entries, entriesOf(past)).filter(({ is }) => is === 'changed').map(({ kind, id }) => JSON.stringify(addresses(past)(kind as Kind, id)));
  const same = (address: string, text: string) => then.get(address) === text && !derived.some((each) => JSON.stringify(address) === each || text.includes(each));
  return { release, all: false, pages: new Map([...now].map(([address, text]) => [address, same(address, text)])) };
}

/**
 * The edition of the whole site, of the page at an address, or of the page of an entry: a release where what is shown
 * does not differ from it, otherwise a state that may still change. A page that is not of an entry is of the whole.
 */
export function editionOf(corpus: Corpus, address?: string, kind?: Kind, id?: string): Edition {
  const kept = keptOf(corpus);
  const changed = lastChanged(corpus, kind, id);
  if (!kept.release) {
    const day = kind ? changed ?? corpus.releasing : corpus.releasing ?? changed;
    return { version: site.version, ...(day ? { day } : {}) };
  }
  const { release, all, pages } = kept;
  if (all || address && pages.get(address)) return { version: site.version, day: (kind && changed) ?? release.date, release };
  // A day before the release would not be that of what has changed since.
  return { version: `${site.version} with later changes`, ...(changed && changed > release.date ? { day: changed } : {}) };
}
