import { fold } from '../../domain/name.ts';
import { under, type Frame, type Link } from '../page.ts';

/** A line of a list that leads to an entry or to a narrower list. */
export interface ListItem extends Link {
  summary: string;
  note?: string;
}

/** Lines under one heading, which has an address on the page. */
export interface Group<T> {
  name: string;
  anchor: string;
  items: T[];
}

/** Links from a list to narrower or otherwise ordered ones, or to its groups, each with the number of lines there. */
export interface Way {
  name: string;
  /** The page that explains all of them, where there is one. */
  href?: string;
  links: (Link & { count: number; current?: boolean })[];
}

/** The frame of a list; `parents` are the lists above it, below the front page. */
export const listFrame = (address: string, title: string, description: string, parents: Link[] = [], crumb?: string): Frame =>
  ({ title, description, address, breadcrumbs: under(...parents), ...(crumb ? { crumb } : {}) });

/** A name as a part of an address: `Western Africa` → `western-africa`. */
export const slugOf = (name: string): string => fold(name).replaceAll(' ', '-');

/** Lines by group, in the order of the names given; groups without lines are left out. */
export const grouped = <T>(order: string[], items: (T & { group: string })[]): Group<T>[] => [...new Set(order)]
  .map((name) => ({ name, anchor: slugOf(name), items: items.filter(({ group }) => group === name) })).filter((group) => group.items.length);

/** Links to the groups of a page. */
export const wayTo = (name: string, groups: Group<unknown>[]): Way =>
  ({ name, links: groups.map(({ name: text, anchor, items }) => ({ href: `#${anchor}`, text, count: items.length })) });

/** The same links with that of the page itself marked. */
export const marked = (way: Way, address: string): Way => ({ ...way, links: way.links.map((link) => (link.href === address ? { ...link, current: true } : link)) });

/** `1 classification`, `5 classifications`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
