import { posix } from 'node:path';

/** What is to change in links: a file or folder that has another name, or an item of a list that has another identifier. */
export interface Relinking {
  /** The path of the file or folder, below the content folder, and its new last part. */
  target: string | null;
  to: string | null;
  /** The list that the item stands in, and the item’s former and new identifier. */
  list: string | null;
  anchor: [from: string, to: string];
}

/** The links of a file as they are to be after a change; `path` is where the file is before it. */
export function replaceLinks(text: string, path: string, { target, to, list, anchor }: Relinking): { text: string; count: number } {
  let count = 0;
  const replaced = text.replace(/\]\((<?)([^()\s<>]+)/g, (whole, open: string, url: string) => {
    if (/^(?:[a-z]+:|#)/i.test(url)) return whole;
    const [way = '', place] = url.split('#');
    let at = posix.dirname(path);
    const parts = way.split('/').map((part) => {
      at = posix.normalize(posix.join(at, part));
      return target !== null && part !== '..' && part !== '.' && at === target ? to! : part;
    });
    const next = list !== null && at === list && place === anchor[0] ? anchor[1] : place;
    const changed = parts.join('/') + (next === undefined ? '' : `#${next}`);
    if (changed !== url) count++;
    return `](${open}${changed}`;
  });
  return { text: replaced, count };
}
