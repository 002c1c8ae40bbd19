import { fold } from '../domain/name.ts';

/** Narrows the lines of a list to those that answer what is typed, sorts its tables, and keeps both in the address. */
const form = document.querySelector<HTMLFormElement>('form.tools')!;
const field = form.querySelector<HTMLInputElement>('input')!;
const told = form.querySelector('output')!;
const all = form.querySelector('button')!;
const groupOf = (line: Element) => line.closest<HTMLElement>('[data-group]');
const lines = [...document.querySelectorAll<HTMLElement>('main [data-lines] > *')].map((line) => ({
  line, text: ` ${fold(`${groupOf(line)?.querySelector('h2, h3')?.textContent ?? ''} ${line.innerText}`)} `,
}));
const groups = [...document.querySelectorAll<HTMLElement>('main [data-group]')];

/** Hides the lines that lack a word of the query, the groups that are left empty, and the links to these. */
function narrow(query: string) {
  const words = fold(query).split(' ').filter(Boolean);
  let shown = 0;
  for (const { line, text } of lines) {
    line.hidden = !words.every((word) => text.includes(word));
    if (!line.hidden) shown += 1;
  }
  for (const group of groups) {
    group.hidden = !lines.some(({ line }) => !line.hidden && group.contains(line));
    const link = group.id && document.querySelector(`.narrow a[href="#${CSS.escape(group.id)}"]`);
    if (link) link.parentElement!.hidden = group.hidden;
  }
  all.hidden = !words.length;
  told.textContent = words.length ? `${shown} of ${lines.length} shown` : '';
}

const tables = [...document.querySelectorAll<HTMLTableElement>('main table:has(th[data-sort])')].filter((table) => table.tBodies[0]!.rows.length > 2)
  .map((table) => ({ table, body: table.tBodies[0]!, rows: [...table.tBodies[0]!.rows], heads: [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')] }));
let sorted = '';

/** Sorts every table of the list by a column, `period` upwards or `-period` downwards; by none, as the page has them. */
function sort(by: string) {
  const [name, down] = by.startsWith('-') ? [by.slice(1), true] : [by, false];
  sorted = tables.some(({ heads }) => heads.some(({ dataset }) => dataset.sort === name)) ? by : '';
  for (const { body, rows, heads } of tables) {
    const head = heads.find(({ dataset }) => dataset.sort === name);
    const key = (row: HTMLTableRowElement) => { const cell = row.cells[head!.cellIndex]!; return cell.dataset.key ?? fold(cell.textContent!); };
    // Sorted from the order of the page each time, so that equal lines keep it in either direction.
    body.append(...(head ? rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (down ? -1 : 1)) : rows));
    for (const each of heads) {
      if (each === head) each.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else each.removeAttribute('aria-sort');
    }
  }
}

function keep() {
  const address = new URL(location.href);
  for (const [name, value] of [['filter', field.value.trim()], ['sort', sorted]] as const) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}

for (const { table, heads } of tables) {
  table.classList.add('sortable');
  for (const head of heads) {
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.append(...head.childNodes);
    head.append(button);
    const name = head.dataset.sort!;
    // Upwards, downwards, and back to the order of the page.
    button.addEventListener('click', () => { sort(sorted === name ? `-${name}` : sorted === `-${name}` ? '' : name); keep(); });
  }
}

const clear = () => { field.value = ''; narrow(''); keep(); };
field.addEventListener('input', () => { narrow(field.value); keep(); });
field.addEventListener('keydown', (event) => { if (event.key === 'Escape' && field.value) clear(); });
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', (event) => { event.preventDefault(); clear(); field.focus(); });

const asked = new URLSearchParams(location.search);
if (form.hasAttribute('data-filter')) {
  form.hidden = false;
  field.value = asked.get('filter') ?? '';
  narrow(field.value);
}
sort(asked.get('sort') ?? '');
