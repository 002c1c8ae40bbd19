import { paragraphItem } from '../views/citing/cite.ts';
import type { CslItem } from '../views/citing/csl.ts';
import { formats, type Format } from '../views/citing/formats.ts';

/** Cites the paragraph that the reader chooses, or came by, in every style, and as files for reference managers. */
const form = document.querySelector<HTMLFormElement>('.cite-paragraph')!;
const input = form.querySelector('input')!;
const places = document.querySelectorAll<HTMLElement>('[data-paragraph]');
const line = document.querySelector<HTMLElement>('[data-paragraph-files]')!;
const links = line.querySelectorAll<HTMLAnchorElement>('a');
input.max = String(document.querySelectorAll('.numbered').length);

let page: Promise<CslItem | undefined> | undefined;
/** The record of the page, which its own file has. */
const record = () => page ??= fetch(line.dataset['paragraphFiles']!).then((answer) => answer.json() as Promise<CslItem[]>).then(([item]) => item, () => undefined);

async function offer(paragraph: number | undefined) {
  const item = paragraph === undefined ? undefined : await record();
  // The reader may have chosen another one meanwhile.
  if (paragraph !== chosen()) return;
  line.hidden = !item;
  for (const link of links) {
    if (link.href) URL.revokeObjectURL(link.href);
    link.removeAttribute('href');
    if (!item) continue;
    const format = link.dataset['format'] as Format;
    const { type, write } = formats[format];
    const one = paragraphItem(item, paragraph!);
    link.href = URL.createObjectURL(new Blob([write([one])], { type }));
    link.download = `${one.id}.${format}`;
  }
  line.querySelector('span')!.textContent = String(paragraph ?? '');
}

const chosen = () => (input.value !== '' && document.querySelector(`#p${Number(input.value)}.numbered`) !== null ? Number(input.value) : undefined);

function cite() {
  const paragraph = chosen();
  for (const place of places) {
    place.hidden = paragraph === undefined;
    // The first sign is that of the address; the number stands in the place of the last.
    const text = place.dataset['paragraph']!;
    const at = text.lastIndexOf('#');
    place.textContent = paragraph === undefined ? '' : text.slice(0, at) + paragraph + text.slice(at + 1);
  }
  void offer(paragraph);
}

function follow() {
  const [, number] = /^#p(\d+)$/.exec(location.hash) ?? [];
  if (number) input.value = number;
  cite();
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
input.addEventListener('input', cite);
addEventListener('hashchange', follow);
follow();
