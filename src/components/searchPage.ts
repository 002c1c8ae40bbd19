import { resolutionSymbol } from '../domain/provision.ts';
import { keywords } from '../domain/question.ts';
import type { NamedEntry } from '../views/searchNames.ts';
import type { CitableInstrument } from '../views/searchProvisions.ts';
import { chosenIn, SearchFacets } from './searchFacets.ts';
import { SearchIndex, type Counts, type Found } from './searchIndex.ts';
import { slashShortcut } from './searchKey.ts';
import { SearchMemory, type Chosen, type NamedHit } from './searchMemory.ts';
import { make, nothingFound, resultItem, walk } from './searchResults.ts';

const batch = 10;
/** Milliseconds without a key after which a query is asked of the index, and after which it counts as settled. */
const [pause, settling] = [150, 2000];

const form = document.querySelector<HTMLFormElement>('main form.find')!;
const input = form.querySelector<HTMLInputElement>('input')!;
const panel = document.querySelector<HTMLElement>('#search')!;
const part = <Type extends HTMLElement>(selector: string) => panel.querySelector<Type>(selector)!;
const [count, list, more, help] = [part('#count'), part('#hits'), part<HTMLButtonElement>('#more'), part('.help')];
const facets = new SearchFacets(part<HTMLFormElement>('.filters'), part<HTMLUListElement>('.chips'), part('h2'), () => { settled = true; void search('settled'); });

let memory: SearchMemory | undefined;
let loading: Promise<{ memory: SearchMemory; index: SearchIndex }> | undefined;
let turn = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;
/** Whether the query in the address is one to come back to; the next one then becomes an entry of its own in the history. */
let settled = true;

const fetched = async <Data>(address: string) => (await fetch(address)).json() as Promise<Data>;

/** Loads the names and the index, once; a failed attempt may be repeated. */
function load() {
  loading ??= (async () => {
    const names = Promise.all([fetched<NamedEntry[]>('/search/names.json'), fetched<CitableInstrument[]>('/search/provisions.json')]).then((lists) => {
      memory = new SearchMemory(...lists);
      showNamed();
      return memory;
    });
    const [loaded, index] = await Promise.all([names, SearchIndex.load()]);
    facets.build(index.all);
    facets.tick(chosenIn(new URLSearchParams(location.search)));
    return { memory: loaded, index };
  })();
  loading.catch(() => { loading = undefined; });
  return loading;
}

/** Shows at once what answers by name, while the index is still to be asked. */
function showNamed() {
  const chosen = chosenIn(new URLSearchParams(location.search));
  const named = memory?.find(input.value.trim(), chosen) ?? [];
  if (named.length) { list.replaceChildren(...named.map(resultItem)); help.replaceChildren(); more.hidden = true; }
}

/** How a query came about: key by key, settled by Enter or a filter, or from the address. */
type Cause = 'typing' | 'settled' | 'address';

function keepAddress(term: string, chosen: Chosen, cause: Cause) {
  const query = new URLSearchParams(term ? { q: term } : {});
  for (const [name, values] of Object.entries(chosen)) for (const value of values) query.append(name, value);
  const address = query.size ? `?${query}` : '';
  if (address !== location.search) history[cause !== 'address' && settled ? 'pushState' : 'replaceState'](null, '', address || location.pathname);
  else if (cause === 'typing') return;
  settled = cause !== 'typing';
  clearTimeout(resting);
  resting = setTimeout(() => { settled = true; }, settling);
}

/** What the index is asked: the words themselves, or those that stand for what answers by name. */
function wordsFor(term: string, [first]: NamedHit[]): string {
  if (/["“”]/.test(term)) return term.replace(/[“”]/g, '"');
  if (first?.cites) return `"${first.name}"`;
  return first?.likeness === 0 ? `"${keywords(term)}"` : keywords(term);
}

/** Asks the index. Where the texts hardly have the words, but they are a name, it is asked for the name that texts use. */
async function ask(index: SearchIndex, term: string, named: NamedHit[], chosen: Chosen): Promise<{ found: Found; about?: string }> {
  const without = named.map(({ page }) => page);
  const [first] = named;
  const symbol = first ? undefined : resolutionSymbol(term);
  const resolution = symbol ? await index.find(symbol, chosen, without) : undefined;
  const found = resolution?.total ? resolution : await index.find(term ? wordsFor(term, named) : null, chosen, without);
  if (!first || first.likeness !== 4 && (first.likeness || found.total > 2)) return { found };
  const other = await index.find(`"${first.usual}"`, chosen, without);
  return other.total > found.total ? { found: other, about: first.usual } : { found };
}

/** The counts of the index with those of the hits that it left out. */
function withNamed(counts: Counts, named: NamedHit[]): Counts {
  const sum = structuredClone(counts);
  for (const hit of named) for (const [name, values] of Object.entries(hit.facets)) for (const value of values) (sum[name] ??= {})[value] = (sum[name][value] ?? 0) + 1;
  return sum;
}

function clear(index: SearchIndex) {
  for (const each of [list, help, count]) each.replaceChildren();
  more.hidden = true;
  facets.show(index.all);
}

async function search(cause: Cause = 'typing') {
  clearTimeout(waiting);
  const mine = ++turn;
  const term = input.value.trim();
  try {
    const loaded = await load();
    if (mine !== turn) return;
    const chosen = facets.chosen;
    keepAddress(term, chosen, cause);
    if (!term && !Object.keys(chosen).length) return clear(loaded.index);
    const named = term ? loaded.memory.find(term, chosen) : [];
    const { found, about } = await ask(loaded.index, term, named, chosen);
    const first = await found.hits(0, batch);
    if (mine !== turn) return;
    list.replaceChildren(...named.map(resultItem), ...first.map(resultItem));
    facets.show(withNamed(found.counts, named));
    offerMore(found, mine);
    tell(term, named, named.length + found.total, about, loaded.memory, chosen);
  } catch {
    if (mine === turn) count.textContent = 'The search index could not be loaded. The lists in the header lead to every entry.';
  }
}

function offerMore(found: Found, mine: number) {
  let next = batch;
  more.hidden = next >= found.total;
  more.onclick = async () => {
    const items = (await found.hits(next, next + batch)).map(resultItem);
    if (mine !== turn) return;
    next += batch;
    list.append(...items);
    more.hidden = next >= found.total;
    items[0]?.querySelector('a')?.focus();
  };
}

/** Says how many results there are, once for each query, and what to do if there are none. */
function tell(term: string, [first]: NamedHit[], total: number, about: string | undefined, names: SearchMemory, chosen: Chosen) {
  const linkTo = (name: string) => make('a', { href: `?${new URLSearchParams({ q: name })}`, textContent: name });
  const slip = first?.likeness === 4;
  const meant = slip ? (about ? ['. Showing results for ', linkTo(about), '.'] : ['. Did you mean ', linkTo(first.name), '?']) : about ? [` with “${about}”`] : [];
  const filtered = Object.keys(chosen).length > 0;
  const nothing = `Nothing found${term ? ` for “${term}”` : ''}${filtered ? ' with these filters. Remove one of them, or try' : '. Try'} fewer words or another spelling.`;
  count.replaceChildren(...(total ? [`${total} ${total === 1 ? 'result' : 'results'}`, ...meant] : [nothing]));
  help.replaceChildren(...(total ? [] : nothingFound(names.nearest(term))));
}

/** Takes query and facets from the address. */
function restore() {
  const query = new URLSearchParams(location.search);
  input.value = query.get('q') ?? '';
  facets.tick(chosenIn(query));
  settled = true;
  void search('address');
}

panel.hidden = false;
const details = part<HTMLDetailsElement>('.facets');
const wide = matchMedia('(width >= 66rem)');
const unfold = () => { details.open = wide.matches; };
unfold();
wide.addEventListener('change', unfold);
form.addEventListener('submit', (event) => { event.preventDefault(); void search('settled'); });
input.addEventListener('input', () => {
  turn++;
  showNamed();
  clearTimeout(waiting);
  waiting = setTimeout(() => void search(), pause);
});
count.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  settled = true;
  input.value = event.target.textContent!;
  input.focus();
  void search('settled');
});
addEventListener('popstate', restore);
walk(input, panel);
slashShortcut(part<HTMLInputElement>('#slash'));
restore();
if (!input.value) input.focus();
