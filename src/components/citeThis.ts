import { paragraphItem } from '../views/citing/cite.ts';
import type { CslItem } from '../views/citing/csl.ts';
import { formats, type Format } from '../views/citing/formats.ts';

/** Cites the paragraph that the reader chooses, or came by, in every style, and as files for reference managers. */
const form = document.querySelector<HTMLFormElement>('.cite-paragraph')!;
const input = form.querySelector('input')!;
const places = document.querySelectorAll<HTMLElement>('[data-paragraph]');
const line = document.querySelector<HTMLElement>('[data-paragraph-files]')!;
const links = line.querySelectorAll<HTMLAnchorElement>('a');
const said = form.querySelector('output')!;
const hint = said.textContent;
const all = document.querySelectorAll('.numbered').length;

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

/** The number of the paragraph, if it is one that the page has. */
const chosen = () => (/^[1-9]\d*$/.test(input.value.trim()) && document.getElementById(`p${input.value.trim()}`)?.classList.contains('numbered') ? Number(input.value) : undefined);

function cite() {
  const paragraph = chosen();
  const wrong = input.value.trim() !== '' && paragraph === undefined;
  said.textContent = wrong ? `The paragraphs of this page are numbered 1 to ${all}.` : hint;
  input.ariaInvalid = wrong ? 'true' : null;
  for (const term of document.querySelectorAll<HTMLElement>('[data-paragraph-only]')) term.hidden = paragraph === undefined;
  for (const place of places) {
    place.hidden = paragraph === undefined;
    // The first sign is that of the address; the number stands in the place of the last.
    const text = place.dataset['paragraph']!;
    const at = text.lastIndexOf('#');
    const words = paragraph === undefined ? '' : text.slice(0, at) + paragraph + text.slice(at + 1);
    // A copy button may stand after the words.
    if (place.firstChild?.nodeType === Node.TEXT_NODE) place.firstChild.textContent = words;
    else place.prepend(words);
  }
  void offer(paragraph);
}

function follow() {
  const [, number] = /^#p(\d+)$/.exec(location.hash) ?? [];
  if (number) input.value = number;
  cite();
}

/** A button for each citation; a reader who marks the text by hand gets the same. */
function offerCopies() {
  if (!navigator.clipboard) return;
  for (const citation of document.querySelectorAll<HTMLElement>('[aria-labelledby="cite"] .citations dd')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: 'Copy' });
    const style = citation.previousElementSibling!.textContent!;
    button.setAttribute('aria-label', `Copy the citation in ${style}`);
    button.addEventListener('click', async () => {
      const text = [...citation.childNodes].filter((node) => node !== button && !(node as HTMLElement).hidden).map(({ textContent }) => textContent).join('').replace(/\s+/g, ' ').trim();
      // A browser may refuse; the citation is then marked, to be copied by hand.
      button.textContent = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'Marked: copy it by hand');
      if (button.textContent !== 'Copied') getSelection()?.selectAllChildren(citation);
      setTimeout(() => { button.textContent = 'Copy'; }, 3000);
    });
    citation.append(button);
  }
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
input.addEventListener('input', cite);
addEventListener('hashchange', follow);
follow();
offerCopies();
