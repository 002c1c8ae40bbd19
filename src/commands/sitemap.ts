import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Corpus } from '../corpus/corpus.ts';
import { currentCorpus } from '../corpus/current.ts';
import { lastChanged } from '../corpus/lastChanged.ts';
import { places } from '../corpus/places.ts';

/** Whether the sitemap lists an address: not what is a tool, is missing, or is kept from an earlier day. */
export const isListed = (path: string): boolean => !/^\/(?:404|search)\/|^\/releases\/./.test(path);

/** The former addresses of renamed entries, which only lead on. */
export const formerPaths = ({ redirects }: Corpus): Set<string> => new Set(redirects.flatMap(({ data: { kind, from } }) => {
  const path = kind === 'source' ? `/sources/${from}/` : `/${places[kind].path(from, '').replace(/(?:\/profile)?\.md$/, '')}/`;
  return kind === 'conflict' ? [path, `${path}history/`] : [path];
}));

/** The day on which the page at an address last changed, where it is one whose changes are recorded. */
export function lastModified(corpus: Corpus, path: string): string | undefined {
  if (path === '/changes/') return lastChanged(corpus);
  const [, profile, part] = /^\/conflicts\/([^/]+)\/(?:([^/]+)\/)?$/.exec(path) ?? [];
  if (!profile || !corpus.conflict.has(profile)) return undefined;
  return !part || part === 'history' ? lastChanged(corpus, 'conflict', profile) : lastChanged(corpus, 'classification', `${profile}/${part}`);
}

/** The list of all pages for search engines; a day stands only where a change is recorded. */
export const datedSitemap = (): AstroIntegration => sitemap({
  filter: (page) => isListed(new URL(page).pathname) && !formerPaths(currentCorpus()).has(new URL(page).pathname),
  serialize: (item) => {
    const lastmod = lastModified(currentCorpus(), new URL(item.url).pathname);
    return lastmod ? { ...item, lastmod } : item;
  },
});
