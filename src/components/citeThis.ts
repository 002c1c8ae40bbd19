export {};

/** Cites the paragraph that the reader chooses, or came by, in every style. */
const form = document.querySelector<HTMLFormElement>('.cite-paragraph')!;
const input = form.querySelector('input')!;
const places = document.querySelectorAll<HTMLElement>('[data-paragraph]');
input.max = String(document.querySelectorAll('.numbered').length);

function cite() {
  const known = input.value !== '' && document.querySelector(`#p${Number(input.value)}.numbered`) !== null;
  for (const place of places) {
    place.hidden = !known;
    // The first sign is that of the address; the number stands in the place of the last.
    const text = place.dataset['paragraph']!;
    const at = text.lastIndexOf('#');
    place.textContent = known ? text.slice(0, at) + input.value + text.slice(at + 1) : '';
  }
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
