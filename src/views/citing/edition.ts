import type { Corpus } from '../../corpus/corpus.ts';
import type { Release } from '../../corpus/releases.ts';
import { difference } from '../../domain/difference.ts';
import type { Kind } from '../../domain/entry.ts';
import { entriesOf } from '../differences.ts';
import { changesOf } from '../history.ts';
import { site } from '../site.ts';

/** Which state of the site a page belongs to. */
export interface Edition {
  /** `2026.11.0`, or `2026.11.0 with later changes` where the content is no longer that of the release. */
  version: string;
  /** The release that keeps this very state, if there is one. */
  release?: Release;
}

const known = new WeakMap<Corpus, Edition>();

/** The edition that a corpus is: a release where nothing differs from it, otherwise a state that may still change. */
export function editionOf(corpus: Corpus): Edition {
  const before = known.get(corpus);
  if (before) return before;
  const release = corpus.releases.find(({ version }) => version === site.version);
  const edition = !release ? { version: site.version } : difference(release.entries, entriesOf(corpus)).length ? { version: `${site.version} with later changes` } : { version: site.version, release };
  known.set(corpus, edition);
  return edition;
}

/** The day on which an entry last changed, as the history tells: of the profile, of one of its classifications; of any other entry, that of the newest change at all. */
export function changedOn(corpus: Corpus, kind: Kind, id: string): string | undefined {
  const profile = kind === 'conflict' || kind === 'classification' ? id.split('/')[0] : undefined;
  return changesOf(corpus, profile).find(({ data }) => kind !== 'classification' || !data.about || data.about.includes(id))?.data.date;
}
