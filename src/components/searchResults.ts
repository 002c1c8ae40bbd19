import type { Hit } from './searchMemory.ts';

/** Makes an element with its properties and what it holds. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]> = {}, ...held: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...held);
  return element;
}

/** The words found stand between marks; everything else is text, whatever it holds. */
const marked = (excerpt: string): (Node | string)[] => excerpt.split(/<\/?mark>/).map((text, index) => {
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return index % 2 ? make('mark', {}, plain) : plain;
});

/** How many provisions a result shows; the page has the others. */
const few = 3;

/** One result of the list. */
export function resultItem({ href, title, is, summary, why, provisions = [], excerpt }: Hit): HTMLLIElement {
  const rest = provisions.length - few;
  return make('li', {},
    make('p', { className: 'is' }, is), make('h3', {}, make('a', { href }, title)),
    ...(why ? [make('p', { className: 'small why' }, `${why}.`)] : []),
    ...(provisions.length ? [make('dl', { className: 'small' }, ...provisions.slice(0, few).flatMap(({ number, says }) => [make('dt', {}, number), make('dd', {}, says)]))] : []),
    ...(rest > 0 ? [make('p', { className: 'small soft' }, `${rest} more on its page.`)] : []),
    make('p', { className: 'small summary' }, summary),
    ...(excerpt ? [make('p', { className: 'small soft' }, '… ', ...marked(excerpt), ' …')] : []));
}

/** What to do when nothing is found: the nearest names, and the lists of everything. */
export function nothingFound(near: { href: string; title: string }[]): Node[] {
  const lists = [['/conflicts/', 'Conflicts'], ['/parties/', 'Parties'], ['/interventions/', 'Interventions'], ['/instruments/', 'Instruments'], ['/concepts/', 'Concepts'], ['/chronology/', 'Chronology'], ['/sources/', 'Sources']];
  const links = (each: (string | undefined)[][]) => each.map(([href, text]) => make('li', {}, make('a', { href: href!, textContent: text! })));
  return [
    ...(near.length ? [make('h3', {}, 'Nearest names'), make('ul', { className: 'plain' }, ...links(near.map(({ href, title }) => [href, title])))] : []),
    make('h3', {}, 'Everything there is, by kind'), make('ul', { className: 'lists' }, ...links(lists)),
  ];
}

/** Arrow keys lead from the box to the results and between them; Escape leads back. */
export function walk(input: HTMLInputElement, panel: HTMLElement) {
  const stops = () => [...panel.querySelectorAll<HTMLElement>('.hits h3 a, #more, .help a')].filter((each) => each.checkVisibility());
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing || event.altKey) return;
    const [first] = stops();
    if (first) { event.preventDefault(); first.focus(); }
  });
  panel.addEventListener('keydown', (event) => {
    const all = stops();
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = { ArrowDown: all[at + 1], ArrowUp: all[at - 1] ?? input, Escape: input }[event.key];
    if (to) { event.preventDefault(); to.focus(); }
  });
}
