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

/** One thing that both pages say of themselves: the type, the period, a step of the argument. */
interface Fact {
  name: string;
  content: Node[];
  text: string;
}

/** Parts that are long lists without a counterpart, or lead elsewhere. */
const passedOver = new Set(['chronology', 'corrections', 'sources', 'others', 'day', 'mentions', 'relations', 'cite', 'reasoning']);
const isProfile = (path: string) => !path.includes('/');

const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The facts at the head of a page, and what each rule of its argument comes to, so that rows can be held against each other. */
function factsOf(main: Element): Fact[] {
  const rows = [...main.querySelectorAll('dl.facts > div:not([data-living])')].map((row): Fact => {
    const [name, value] = [row.querySelector('dt')!, row.querySelector('dd')!];
    // The day on which the law is told is a row of its own.
    return { name: words(name).replace(/^(Law) as of .*/, '$1'), content: [...value.childNodes], text: words(value) };
  });
  const steps = new Map<string, string[]>();
  for (const rule of main.querySelectorAll('ol.argument > li > p.rule')) {
    const value = rule.querySelector('.value');
    if (!value) continue;
    const name = words(rule).slice(0, -words(value).length).trim();
    steps.set(name, [...steps.get(name) ?? [], words(value)]);
  }
  return [...rows, ...[...steps].map(([name, values]) => {
    const text = [...new Set(values)].join(', ');
    return { name: `Step: ${name.toLowerCase()}`, content: [document.createTextNode(text)], text };
  })];
}

/** Names within a drawing get a beginning of their own, for two pages of the same kind use the same ones. */
function renameWithin(main: Element, beginning: string) {
  const drawn = [...main.querySelectorAll('svg [id]')];
  const names = new Set(drawn.map(({ id }) => id));
  for (const element of drawn) element.id = `${beginning}-${element.id}`;
  for (const element of main.querySelectorAll('svg *')) {
    for (const { name, value } of [...element.attributes]) {
      const to = value.replace(/url\(#([^)]+)\)/g, (whole, id: string) => (names.has(id) ? `url(#${beginning}-${id})` : whole));
      if (to !== value) element.setAttribute(name, to);
      else if (name === 'href' && names.has(value.slice(1))) element.setAttribute(name, `#${beginning}-${value.slice(1)}`);
    }
  }
}

interface Read { title: string; summary: string; href: string; facts: Fact[]; parts: Part[] }
/** Another page of the site, parsed by the browser as it loads: the site’s policy lets no script make a document out of text. */
const documentAt = (href: string) => new Promise<Document>((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('GET', href);
  request.responseType = 'document';
  request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(href)));
  request.onerror = () => reject(new Error(href));
  request.send();
});

/** The parts of a page, taken from the page itself, so that both are read as they are written there. */
async function read(path: string, beginning: string): Promise<Read> {
  const href = `/conflicts/${path}/`;
  const page = await documentAt(href);
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
  renameWithin(main, beginning);
  for (const element of main.querySelectorAll('[id]')) if (!element.closest('svg')) element.removeAttribute('id');
  for (const link of main.querySelectorAll('a[href^="#"]')) link.setAttribute('href', href + link.getAttribute('href'));
  for (const element of main.querySelectorAll('[aria-labelledby]')) element.removeAttribute('aria-labelledby');
  return { title: main.querySelector('h1')!.textContent!, summary: main.querySelector('.lede')?.textContent ?? '', href, facts: factsOf(main), parts };
}

const element = <K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]>, ...content: (Node | string)[]): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
};

/** The facts of both in one table, row by row, each row saying whether the two agree. */
function glance(a: Read, b: Read): HTMLElement {
  const names = [...new Set([...a.facts, ...b.facts].map(({ name }) => name))];
  const rows = names.map((name) => {
    const pair = [a, b].map(({ facts }) => facts.find((fact) => fact.name === name));
    const same = pair[0]?.text === pair[1]?.text;
    const row = element('tr', {}, element('th', { scope: 'row' }, name, element('span', { className: 'soft small' }, same ? ' the same' : ' differs')),
      ...pair.map((fact) => element('td', {}, ...(fact ? fact.content.map((node) => document.importNode(node, true)) : [element('span', { className: 'soft' }, 'not said')]))));
    row.dataset['differs'] = String(!same);
    return { name, same, row };
  });
  const list = (same: boolean) => rows.filter((row) => row.same === same).map(({ name }) => name.replace('Step: ', '').toLowerCase()).join(', ');
  const sentence = [list(false) && `They differ in: ${list(false)}.`, list(true) && `The same: ${list(true)}.`].filter(Boolean).join(' ');
  const head = element('tr', {}, element('td', {}), ...[a, b].map(({ title }) => element('th', { scope: 'col' }, title)));
  const section = element('section', { className: 'part' }, element('h2', {}, 'At a glance'), element('p', { className: 'lead' }, sentence),
    element('table', { className: 'compared-facts' }, element('thead', {}, head), element('tbody', {}, ...rows.map(({ row }) => row))));
  section.setAttribute('aria-label', 'At a glance');
  return section;
}

function column(content: Element | null, of: string): HTMLElement {
  const cell = document.createElement('div');
  cell.append(Object.assign(document.createElement('p'), { className: 'kind', textContent: of }));
  cell.append(content ? document.importNode(content, true) : Object.assign(document.createElement('p'), { className: 'soft', textContent: 'The page has no such part.' }));
  return cell;
}

function show(a: Read, b: Read) {
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
  result.replaceChildren(heads, glance(a, b), ...ids.map((id) => {
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
    const [left, right] = await Promise.all([read(a, 'first'), read(b, 'second')]);
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
