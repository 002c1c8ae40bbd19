export {};

/** A part of a page that has a counterpart on the other. */
interface Part {
  id: string;
  title: string;
  content: Element | null;
}

const form = document.querySelector<HTMLFormElement>('.compare-choice')!;
const status = form.querySelector<HTMLElement>('#compared')!;
const result = document.querySelector<HTMLElement>('#comparison')!;
const [first, second] = [...form.querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement];
let turn = 0;

/** Parts that are long lists without a counterpart, or lead elsewhere. */
const passedOver = new Set(['chronology', 'corrections', 'sources', 'others', 'day', 'mentions', 'relations', 'cite', 'reasoning']);
const isProfile = (path: string) => !path.includes('/');

/** The parts of a page, taken from the page itself, so that both are read as they are written there. */
async function read(path: string): Promise<{ title: string; summary: string; href: string; parts: Part[] }> {
  const href = `/conflicts/${path}/`;
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(path);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const main = page.querySelector('main')!;
  for (const gone of main.querySelectorAll('script, .pilcrow, details.back, [data-single]')) gone.remove();
  // The number of a source leads to it on its own page.
  for (const mark of main.querySelectorAll('.marks button')) {
    const link = Object.assign(document.createElement('a'), { href: `${href}#${mark.id}`, textContent: mark.textContent ?? '' });
    link.setAttribute('aria-label', `Note ${mark.textContent} on its page`);
    mark.replaceWith(link);
  }
  const sections = [...main.querySelectorAll<HTMLElement>('section.part[aria-labelledby]')].filter((section) => !passedOver.has(section.getAttribute('aria-labelledby')!));
  const parts = sections.map((section): Part => {
    const heading = section.querySelector('h2');
    const part = { id: section.getAttribute('aria-labelledby')!, title: heading?.textContent ?? '', content: section };
    heading?.remove();
    return part;
  });
  const facts = main.querySelector('dl.facts');
  for (const element of main.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const link of main.querySelectorAll('a[href^="#"]')) link.setAttribute('href', href + link.getAttribute('href'));
  for (const element of main.querySelectorAll('[aria-labelledby]')) element.removeAttribute('aria-labelledby');
  return { title: main.querySelector('h1')!.textContent!, summary: main.querySelector('.lede')?.textContent ?? '', href, parts: [{ id: 'facts', title: 'At a glance', content: facts }, ...parts] };
}

function column(content: Element | null, of: string): HTMLElement {
  const cell = document.createElement('div');
  cell.append(Object.assign(document.createElement('p'), { className: 'kind', textContent: of }));
  cell.append(content ? document.importNode(content, true) : Object.assign(document.createElement('p'), { className: 'soft', textContent: 'The page has no such part.' }));
  return cell;
}

function show(a: Awaited<ReturnType<typeof read>>, b: Awaited<ReturnType<typeof read>>) {
  const ids = [...new Set([...a.parts, ...b.parts].map(({ id }) => id))];
  const heads = document.createElement('div');
  heads.className = 'compared heads';
  for (const { title, summary, href } of [a, b]) {
    const head = document.createElement('div');
    const heading = document.createElement('h2');
    heading.append(Object.assign(document.createElement('a'), { href, textContent: title }));
    head.append(heading, Object.assign(document.createElement('p'), { textContent: summary }));
    heads.append(head);
  }
  result.replaceChildren(heads, ...ids.map((id) => {
    const [left, right] = [a, b].map(({ parts }) => parts.find((part) => part.id === id));
    const section = document.createElement('section');
    section.className = 'part';
    section.setAttribute('aria-label', (left ?? right)!.title);
    const pair = document.createElement('div');
    pair.className = 'compared';
    pair.append(column(left?.content ?? null, a.title), column(right?.content ?? null, b.title));
    section.append(Object.assign(document.createElement('h2'), { textContent: (left ?? right)!.title }), pair);
    return section;
  }));
}

async function compare() {
  const mine = ++turn;
  const query = new URLSearchParams(location.search);
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? ''];
  [first.value, second.value] = [a, b];
  result.replaceChildren();
  status.textContent = '';
  if (!a || !b) return;
  if (isProfile(a) !== isProfile(b)) {
    status.textContent = 'A profile is compared with a profile, and a classification with a classification.';
    return;
  }
  try {
    const [left, right] = await Promise.all([read(a), read(b)]);
    if (mine !== turn) return;
    show(left, right);
    status.textContent = `${left.title} beside ${right.title}.`;
  } catch {
    if (mine === turn) status.textContent = 'One of the two pages could not be loaded. Choose from the lists.';
  }
}

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.pushState(null, '', `?${new URLSearchParams({ a: first.value, b: second.value })}`);
  void compare();
});
addEventListener('popstate', () => void compare());
void compare();
