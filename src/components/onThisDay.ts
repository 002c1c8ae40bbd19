/** Narrows the table of periods to one day, typed or dragged, and keeps the day in the address. */
const form = document.querySelector<HTMLFormElement>('form.day');

if (form) {
  const field = form.querySelector<HTMLInputElement>('input[type=date]')!;
  const slider = form.querySelector<HTMLInputElement>('input[type=range]')!;
  const told = form.querySelector('output')!;
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('.spans tbody tr')];
  const time = (day: string) => Date.parse(day) / 86_400_000;
  const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  /** Whether it is a day of the calendar; 30 February would otherwise be read as 1 March. */
  const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time(day)) && dayOf(time(day)) === day;
  const { first = '', last = '' } = form.dataset;
  slider.min = String(time(first));
  slider.max = String(time(last));

  const show = (day: string, keep = true) => {
    const valid = isDay(day);
    const held = rows.filter(({ dataset }) => !valid || (!dataset.from || dataset.from <= day) && (!dataset.to || day <= dataset.to));
    for (const row of rows) row.hidden = !held.includes(row);
    // Set only where it differs: setting it would wipe out a day that is half typed.
    if (field.value !== (valid ? day : '')) field.value = valid ? day : '';
    slider.value = String(valid ? time(day) : time(last));
    slider.setAttribute('aria-valuetext', valid ? day : 'all periods');
    told.textContent = valid ? held.length ? `${held.length} of ${rows.length} ${rows.length === 1 ? 'period' : 'periods'} ${held.length === 1 ? 'holds' : 'hold'} this day.` : 'No classification covers this day.' : '';
    if (!keep) return;
    const address = new URL(location.href);
    if (valid) address.searchParams.set('on', day);
    else address.searchParams.delete('on');
    history.replaceState(null, '', address);
  };

  form.hidden = false;
  field.addEventListener('input', () => show(field.value));
  // While it is dragged, the address waits: browsers limit how often it may change.
  slider.addEventListener('input', () => show(dayOf(Number(slider.value)), false));
  slider.addEventListener('change', () => show(dayOf(Number(slider.value))));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => { event.preventDefault(); show(''); });
  const asked = new URLSearchParams(location.search).get('on') ?? '';
  show(asked, false);
}
