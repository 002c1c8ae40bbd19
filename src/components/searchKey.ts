/** `/` outside a field, and Ctrl or Cmd with K, lead to the search box of any page. */

/** Where it is kept that a reader wants no shortcut of a single key. Nothing is kept unless one says so. */
const key = 'casus-no-slash';

/** The box on the search page that switches the single key off, as some ways of input need. */
export function slashShortcut(box: HTMLInputElement) {
  try {
    box.checked = localStorage.getItem(key) === null;
    box.addEventListener('change', () => { if (box.checked) localStorage.removeItem(key); else localStorage.setItem(key, '1'); });
  } catch {
    // A browser that keeps nothing has the shortcut, and the box has no use.
    box.parentElement!.hidden = true;
  }
}

const isOff = () => {
  try { return localStorage.getItem(key) !== null; } catch { return false; }
};
const writing = (at: EventTarget | null) => at instanceof HTMLElement && (at.isContentEditable || at.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=range])'));

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey) return;
  const command = event.ctrlKey || event.metaKey;
  const asked = command ? event.key.toLowerCase() === 'k' && !event.shiftKey : event.key === '/' && !writing(event.target) && !isOff();
  const box = document.querySelector<HTMLInputElement>('form.find input');
  if (!asked || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
