import { answers } from '../domain/name.ts';
import type { NamedEntry } from '../views/searchNames.ts';

/** The part of Pagefind's interface that this page uses. */
interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Counts>;
  search(term: string | null, options: { filters: Record<string, string[]> }): Promise<{ results: { data(): Promise<Hit> }[]; filters: Counts; totalFilters: Counts }>;
}
type Counts = Record<string, Record<string, number>>;
interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

const filterNames: Record<string, string> = { kind: 'Kind of page', type: 'Type of conflict', status: 'Status', party: 'Party', instrument: 'Instrument' };
const batch = 10;

const form = document.querySelector<HTMLFormElement>('main form.find')!;
const input = form.querySelector<HTMLInputElement>('input')!;
const panel = document.querySelector<HTMLElement>('#search')!;
const filters = panel.querySelector<HTMLFormElement>('.filters')!;
const count = panel.querySelector<HTMLElement>('#count')!;
const list = panel.querySelector<HTMLOListElement>('#hits')!;
const more = panel.querySelector<HTMLButtonElement>('#more')!;

let loading: Promise<{ pagefind: Pagefind; names: NamedEntry[] }> | undefined;
let turn = 0;

/** Loads the index and shows its filters, once; a failed attempt may be repeated. */
function load() {
  loading ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind = await import(/* @vite-ignore */ address) as Pagefind;
    await pagefind.options({ ranking: { metaWeights: { title: 5, aliases: 8 } } });
    const names = await fetch('/search/names.json').then((answer) => answer.json()) as NamedEntry[];
    build(await pagefind.filters(), new URLSearchParams(location.search));
    return { pagefind, names };
  })();
  loading.catch(() => { loading = undefined; });
  return loading;
}

function chosen(): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const box of filters.querySelectorAll<HTMLInputElement>('input:checked')) (values[box.name] ??= []).push(box.value);
  return values;
}

function keepAddress(term: string, values: Record<string, string[]>) {
  const query = new URLSearchParams(term ? { q: term } : {});
  for (const [name, list] of Object.entries(values)) for (const value of list) query.append(name, value);
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
}

/** Entries that bear the query as a name, the exact ones first. */
const named = (names: NamedEntry[], term: string, values: Record<string, string[]>) => names
  .map((entry) => ({ entry, rank: Math.min(...entry.names.map((name) => answers(name, term.replace(/["“”]/g, '')) ?? 9)) }))
  .filter(({ entry, rank }) => rank < 9 && Object.entries(values).every(([name, wanted]) => wanted.every((value) => entry.filters[name]?.includes(value))))
  .sort((a, b) => a.rank - b.rank).slice(0, 3).map(({ entry }) => entry);

function item({ url, title, kind, type, summary, excerpt }: { url: string; title: string; kind: string; type?: string; summary: string; excerpt?: string }) {
  const entry = document.createElement('li');
  const heading = document.createElement('h3');
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
  heading.append(link);
  const about = Object.assign(document.createElement('p'), { className: 'kind', textContent: [kind, type].filter(Boolean).join(' · ') });
  const text = Object.assign(document.createElement('p'), { className: 'small', textContent: summary });
  entry.append(about, heading, text);
  if (excerpt) {
    const found = Object.assign(document.createElement('p'), { className: 'small soft' });
    // Pagefind escapes the text and marks the words that were found.
    found.innerHTML = `… ${excerpt} …`;
    entry.append(found);
  }
  return entry;
}

async function search() {
  const mine = ++turn;
  const term = input.value.trim();
  try {
    const { pagefind, names } = await load();
    if (mine !== turn) return;
    // The filters of the address are known only once the index is.
    const values = chosen();
    keepAddress(term, values);
    if (!term && !Object.keys(values).length) {
      list.replaceChildren();
      count.textContent = '';
      more.hidden = true;
      return;
    }
    const direct = term ? named(names, term, values) : [];
    const exact = direct[0]?.names.some((name) => answers(name, term) === 0);
    const found = await pagefind.search(term ? (exact && !term.includes('"') ? `"${term}"` : term) : null, { filters: values });
    if (mine !== turn) return;
    const known = new Set(direct.map(({ href }) => href));
    list.replaceChildren(...direct.map(({ href, title, summary, filters: facts }) =>
      item({ url: href, title, kind: facts['kind']?.[0] ?? '', type: facts['type']?.join(', ') ?? '', summary })));
    showCounts(found.filters);
    let next = 0;
    const total = () => Math.max(found.results.length, direct.length);
    const showMore = async () => {
      const hits = await Promise.all(found.results.slice(next, next + batch).map((result) => result.data()));
      if (mine !== turn) return;
      next += batch;
      list.append(...hits.filter(({ url }) => !known.has(url)).map(({ url, meta, excerpt }) =>
        item({ url, title: meta['title'] ?? url, kind: meta['kind'] ?? '', type: meta['type'] ?? '', summary: meta['summary'] ?? '', excerpt })));
      more.hidden = next >= found.results.length;
    };
    more.onclick = showMore;
    await showMore();
    if (mine === turn) count.textContent = total() ? `${total()} ${total() === 1 ? 'result' : 'results'}` : `Nothing found for “${term}”. Try fewer words or another spelling, or browse the lists above.`;
  } catch {
    if (mine === turn) count.textContent = 'The search index could not be loaded. The lists in the header lead to every entry.';
  }
}

function showCounts(counts: Counts) {
  for (const box of filters.querySelectorAll<HTMLInputElement>('input')) {
    box.parentElement!.querySelector('.soft')!.textContent = `(${counts[box.name]?.[box.value] ?? 0})`;
  }
}

function build(all: Counts, query: URLSearchParams) {
  filters.replaceChildren(...Object.keys(filterNames).filter((name) => all[name]).map((name) => {
    const group = document.createElement('fieldset');
    const legend = Object.assign(document.createElement('legend'), { textContent: filterNames[name]! });
    const boxes = document.createElement('div');
    boxes.className = Object.keys(all[name]!).length > 8 ? 'many' : '';
    if (boxes.className) boxes.tabIndex = 0;
    boxes.append(...Object.entries(all[name]!).map(([value, number]) => {
      const label = document.createElement('label');
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', name, value, checked: query.getAll(name).includes(value) });
      label.append(box, Object.assign(document.createElement('span'), { textContent: value }), Object.assign(document.createElement('span'), { className: 'soft', textContent: `(${number})` }));
      return label;
    }));
    group.append(legend, boxes);
    return group;
  }));
}

input.value = new URLSearchParams(location.search).get('q') ?? '';
panel.hidden = false;
form.addEventListener('submit', (event) => { event.preventDefault(); void search(); });
let waiting: ReturnType<typeof setTimeout>;
input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => void search(), 150); });
filters.addEventListener('change', () => void search());
void search();
if (!input.value) input.focus();
