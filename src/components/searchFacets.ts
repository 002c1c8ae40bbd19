import type { Counts } from './searchIndex.ts';
import type { Chosen } from './searchMemory.ts';
import { make } from './searchResults.ts';

/** The facets under their names in addresses, in the order in which they stand. */
const names: Record<string, string> = { kind: 'Kind', type: 'Type of conflict', status: 'Status', region: 'Region', state: 'State', party: 'Party', instrument: 'Instrument' };
const kinds = ['Conflict profile', 'Classification', 'Party', 'Intervention', 'Instrument', 'Concept', 'Incident', 'Source'];

/** Continents stand before their parts: Africa, Eastern Africa, Western Africa, Asia. */
const place = (name: string) => `${name.split(' ').at(-1)!.replace(/s$/, '')} ${name.includes(' ') ? name : ''}`;
const sorters: Record<string, (a: string, b: string) => number> = {
  kind: (a, b) => kinds.indexOf(a) - kinds.indexOf(b), region: (a, b) => place(a).localeCompare(place(b), 'en'),
};

/** The facets that an address names. */
export const chosenIn = (query: URLSearchParams): Chosen =>
  Object.fromEntries(Object.keys(names).flatMap((name) => { const values = [...new Set(query.getAll(name))]; return values.length ? [[name, values]] : []; }));

/** The boxes of all facets and the chips of those ticked. */
export class SearchFacets {
  readonly #form: HTMLFormElement;
  readonly #chips: HTMLUListElement;
  readonly #after: HTMLElement;
  readonly #changed: () => void;

  /** `after` takes the focus when the last chip is gone. */
  constructor(form: HTMLFormElement, chips: HTMLUListElement, after: HTMLElement, changed: () => void) {
    [this.#form, this.#chips, this.#after, this.#changed] = [form, chips, after, changed];
    form.addEventListener('change', changed);
  }

  get #boxes() { return [...this.#form.querySelectorAll<HTMLInputElement>('input')]; }

  build(all: Counts) {
    this.#form.replaceChildren(...Object.keys(names).filter((name) => all[name]).map((name) => {
      const values = Object.keys(all[name]!).sort(sorters[name] ?? ((a, b) => a.localeCompare(b, 'en')));
      const many = values.length > 8;
      return make('fieldset', {}, make('legend', {}, names[name]!), make('div', many ? { className: 'many', tabIndex: 0 } : {}, ...values.map((value) =>
        make('label', {}, make('input', { type: 'checkbox', name, value }), make('span', {}, value), make('span', { className: 'soft' })))));
    }));
  }

  /** The ticked values. */
  get chosen(): Chosen {
    const chosen: Chosen = {};
    for (const { name, value, checked } of this.#boxes) if (checked) (chosen[name] ??= []).push(value);
    return chosen;
  }

  tick(chosen: Chosen) {
    for (const box of this.#boxes) box.checked = !!chosen[box.name]?.includes(box.value);
  }

  /** Shows to how many results each box would lead, and hides those that lead to none. */
  show(counts: Counts) {
    for (const box of this.#boxes) {
      const count = counts[box.name]?.[box.value] ?? 0;
      box.parentElement!.querySelector('.soft')!.textContent = `(${count})`;
      box.parentElement!.hidden = !count && !box.checked;
    }
    for (const group of this.#form.querySelectorAll('fieldset')) {
      const shown = group.querySelectorAll('label:not([hidden])').length;
      group.hidden = !shown;
      const list = group.querySelector<HTMLElement>('.many');
      // A list that does not scroll is no stop for the keyboard.
      if (list) list.tabIndex = shown > 8 ? 0 : -1;
    }
    this.#form.parentElement!.hidden = !this.#form.querySelector('fieldset:not([hidden])');
    const ticked = this.#boxes.filter(({ checked }) => checked);
    const chip = (className: string, text: string, boxes: HTMLInputElement[]) => make('li', {}, make('button', {
      type: 'button', className, onclick: () => { for (const box of boxes) box.checked = false; this.#changed(); },
    }, ...(className ? [text] : [make('span', { className: 'visually-hidden' }, 'Remove the filter '), text, make('span', { ariaHidden: 'true' }, ' ×')])));
    const buttons = () => [...this.#chips.querySelectorAll('button')];
    const at = buttons().indexOf(document.activeElement as HTMLButtonElement);
    this.#chips.replaceChildren(...ticked.map((box) => chip('', `${names[box.name]!}: ${box.value}`, [box])), ...(ticked.length > 1 ? [chip('all', 'Remove all filters', ticked)] : []));
    this.#chips.hidden = !ticked.length;
    // The chip that was pressed is gone; the keyboard stays beside it.
    if (at >= 0) (buttons()[at] ?? buttons().at(-1) ?? this.#after).focus();
  }
}
