import { Feed } from 'feed';
import type { Corpus } from '../corpus/corpus.ts';
import { changesOf, changeView } from './history.ts';
import { PageMaker } from './page.ts';
import { site } from './site.ts';

/** The changes of the site, or of one profile, as an Atom feed. `root` is the address of the site, without a slash at its end. */
export function changesFeed(corpus: Corpus, root: string, profile?: string): string {
  const page = new PageMaker(corpus);
  const changes = changesOf(corpus, profile);
  const about = profile ? page.link('conflict', profile) : { href: '/', text: site.name };
  const home = profile ? `${about.href}history/` : '/changes/';
  const self = `${root}${profile ? `${about.href}changes.atom` : '/changes.atom'}`;
  // Readers of feeds take titles and summaries for HTML.
  const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const feed = new Feed({
    id: self, title: profile ? `Casus: changes in the profile of ${about.text}` : 'Casus: changes in the profiles', link: `${root}${home}`, feedLinks: { atom: self },
    updated: day(changes[0]?.data.date ?? '1970-01-01'), copyright: site.licence.name, generator: site.name, author: { name: site.name },
  });
  for (const change of changes) {
    const view = changeView(page, change);
    const description = [view.what, view.because && `Why: ${view.because}`, view.about.length && `About: ${view.about.map(({ text }) => text).join(', ')}.`].filter(Boolean).join(' ');
    feed.addItem({ id: root + view.href, title: html(`${view.profile.text}: ${view.kind.toLowerCase()}`), link: root + view.href, date: day(view.day), description: html(description) });
  }
  return feed.atom1();
}
