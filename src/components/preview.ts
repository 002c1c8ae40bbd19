import type { NamedEntry } from '../views/searchNames.ts';

/** What a card says: what kind of thing, its name, one line. */
interface Card {
  kind: string;
  title: string;
  line: string;
}

const main = document.querySelector('main');
/** How long a reader has to stay on a link before its card appears, and how long a card stays while the pointer goes to it, in milliseconds. */
const [before, after] = [350, 300];

let known: Promise<Map<string, NamedEntry>> | undefined;
/** All pages by their address, asked for once; none if that fails, since links work without. */
const pages = () => known ??= fetch('/search/names.json').then((answer) => (answer.ok ? answer.json() as Promise<NamedEntry[]> : []))
  .then((list) => new Map(list.map((each) => [each.href, each]))).catch(() => new Map<string, NamedEntry>());

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** An incident on this page: its date and its sentence, without the numbers of its notes. */
function incidentCard(place: Element): Card | null {
  const what = place.querySelector('.what')?.cloneNode(true) as Element | undefined;
  for (const mark of what?.querySelectorAll('.marks') ?? []) mark.remove();
  return what ? { kind: words(place.querySelector('.which')), title: words(place.querySelector('.when')), line: words(what) } : null;
}

const pageCard = ({ is, title, summary }: NamedEntry): Card => ({ kind: is, title, line: summary });

/** The card for a link; nothing where it would tell no more than stands there already. */
async function cardOf(link: HTMLAnchorElement): Promise<Card | null> {
  const { pathname, hash } = link;
  if (pathname === location.pathname) {
    const place = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    return place?.matches('.events > li') && !place.contains(link) ? incidentCard(place) : null;
  }
  // An incident or a correction of another page is not that page.
  if (/^#(?:\d|correction-)/.test(hash)) return null;
  const page = (await pages()).get(pathname);
  if (!page) return null;
  const card = pageCard(page);
  const around = words(link.closest('li, article, tr'));
  return card.title === words(link) && !card.line || card.line && around.includes(card.line) ? null : card;
}

const box = document.createElement('div');
box.id = 'preview';
box.className = 'preview';
box.setAttribute('role', 'tooltip');
box.popover = 'manual';
const lines = (['kind', 'title', 'line'] as const).map((part) => {
  const line = document.createElement('p');
  line.className = part;
  return [part, line] as const;
});
box.append(...lines.map(([, line]) => line));

let shown: HTMLAnchorElement | null = null;
let wanted: HTMLAnchorElement | null = null;
let timer = 0;

function hide() {
  clearTimeout(timer);
  wanted = null;
  if (!shown) return;
  shown.removeAttribute('aria-describedby');
  shown.style.removeProperty('anchor-name');
  shown = null;
  box.hidePopover();
}

async function show(link: HTMLAnchorElement) {
  const card = await cardOf(link);
  // Meanwhile the reader may have gone on.
  if (wanted !== link || !card || !main) return;
  hide();
  wanted = shown = link;
  for (const [part, line] of lines) line.textContent = card[part];
  if (!box.isConnected) main.append(box);
  link.style.setProperty('anchor-name', '--preview');
  link.setAttribute('aria-describedby', box.id);
  box.showPopover();
}

function want(link: HTMLAnchorElement) {
  if (wanted === link && shown === link) return clearTimeout(timer);
  clearTimeout(timer);
  wanted = link;
  timer = window.setTimeout(() => { void show(link); }, before);
}
/** Leaves time to reach the card; as long as the pointer or the keyboard is at the link or in the card it stays. */
function leave() {
  clearTimeout(timer);
  if (!shown) wanted = null;
  timer = window.setTimeout(() => { if (!shown?.matches(':focus-visible')) hide(); }, after);
}

const linkAt = (target: EventTarget | null) => {
  const link = (target as Element | null)?.closest?.<HTMLAnchorElement>('main a[href^="/"], main a[href^="#"]');
  return link && !link.closest('nav.contents, .back') && !link.matches('.pilcrow') ? link : null;
};

if (main && 'popover' in box) {
  const hovers = matchMedia('(hover: hover)');
  main.addEventListener('pointerover', ({ target, pointerType }) => {
    if (!hovers.matches || pointerType === 'touch') return;
    const link = linkAt(target);
    if (link) want(link);
    else if (box.contains(target as Node)) clearTimeout(timer);
    else if (wanted) leave();
  });
  main.addEventListener('pointerleave', () => { if (wanted) leave(); });
  main.addEventListener('focusin', ({ target }) => {
    const link = linkAt(target);
    if (link?.matches(':focus-visible')) want(link);
    else hide();
  });
  main.addEventListener('focusout', hide);
  document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') hide(); });
  addEventListener('pagehide', hide);
}
