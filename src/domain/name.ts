/**
 * A name as readers type it: without diacritics, apostrophes, ayn, hamza, hyphens or capitals. `Jama’at Nusrat al-Islam`
 * and `jamaat nusrat al islam` fold to the same.
 */
export const fold = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘'`´ʼʻʿʾ]/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** How well a name answers a query: 0 exactly, 1 it begins with it, 2 it holds its words in that order; `null` not at all. */
export function answers(name: string, query: string): 0 | 1 | 2 | null {
  const [full, wanted] = [fold(name), fold(query)];
  if (!wanted) return null;
  if (full === wanted || full.replaceAll(' ', '') === wanted.replaceAll(' ', '')) return 0;
  if (wanted.length < 4) return null;
  if (full.startsWith(`${wanted} `)) return 1;
  return ` ${full} `.includes(` ${wanted} `) ? 2 : null;
}
