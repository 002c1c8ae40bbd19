/** Opens what is folded where a browser does not do so itself: around the place that an address names, and before printing. */
const reveal = () => {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded: HTMLDetailsElement[] = [];
  for (let each = place?.closest('details'); each; each = each.parentElement?.closest('details')) if (!each.open && !each.closest('nav')) folded.push(each);
  if (!folded.length) return;
  for (const each of folded) each.open = true;
  place!.scrollIntoView();
};
addEventListener('hashchange', reveal);
reveal();
addEventListener('beforeprint', () => { for (const each of document.querySelectorAll<HTMLDetailsElement>('details.fold')) each.open = true; });

for (const button of document.querySelectorAll<HTMLButtonElement>('button.unfold')) {
  const folds = () => [...button.closest('section')!.querySelectorAll<HTMLDetailsElement>('details.fold')];
  const name = () => { button.textContent = folds().every((each) => each.open) ? 'Close all' : 'Open all'; };
  button.addEventListener('click', () => {
    const all = !folds().every((each) => each.open);
    for (const each of folds()) each.open = all;
  });
  for (const each of folds()) each.addEventListener('toggle', name);
  name();
  button.hidden = false;
}

export {};
