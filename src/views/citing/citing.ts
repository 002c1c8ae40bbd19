import { readDate } from '../../domain/date.ts';
import type { Kind } from '../../domain/entry.ts';
import type { Frame, PageMaker } from '../page.ts';
import { editionOf } from './edition.ts';

/** How the page of an entry is cited: its title, the edition, the day on which it last changed, and its lasting address. */
export function citing(page: PageMaker, kind: Kind, id: string, title: string, reviewed?: string): Pick<Frame, 'cite' | 'history'> {
  const address = page.href(kind, id);
  const { version, day, release } = editionOf(page.corpus, address, kind, id);
  const kept = release?.pages.has(address) ?? false;
  const profile = kind === 'conflict' || kind === 'classification' ? page.href('conflict', id.split('/')[0]!) : undefined;
  return { cite: {
    id: `casus-${address.slice(1, -1).replaceAll('/', '-')}`, title, version, ...(day ? { day } : {}), ...(reviewed ? { reviewed: readDate(reviewed) } : {}),
    address: kept ? `/releases/${release!.version}${address}` : address, kept, file: `/cite${address.slice(0, -1)}`,
  }, ...(profile ? { history: { href: `${profile}history/`, feed: `${profile}changes.atom` } } : {}) };
}

/** The head and the citation of a page that is printed as PDF with the build: they lead to it. */
export const withPdf = (frame: Frame): Frame => (frame.cite ? { ...frame, cite: { ...frame.cite, pdf: `${frame.address.slice(0, -1)}.pdf` } } : frame);
