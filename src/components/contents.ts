/** Marks in the contents the part of the page that is being read, and keeps the contents at hand on a narrow screen. */
const contents = document.querySelector<HTMLElement>('nav.contents');

if (contents) {
  const details = contents.querySelector('details')!;
  const here = contents.querySelector<HTMLElement>('.here')!;
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  const linkOf = new Map(headings.map((heading) => [heading, links.find(({ hash }) => hash === `#${heading.id}`)!]));
  const foot = document.querySelector('.foot');
  const passed = new Set<Element>();
  let atEnd = false;

  /** The last heading above the line that the eye reads at; at the end of the page, where the last parts never reach it, the one asked for or the last. */
  const current = (): HTMLElement | undefined => {
    const asked = headings.find(({ id }) => `#${id}` === decodeURIComponent(location.hash));
    if (atEnd && scrollY > 0) return asked && !passed.has(asked) && asked.getBoundingClientRect().top < innerHeight ? asked : headings.at(-1);
    return headings.findLast((heading) => passed.has(heading));
  };
  const mark = () => {
    const heading = current();
    const link = heading && linkOf.get(heading);
    for (const each of links) {
      if (each === link) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
    }
    here.textContent = link?.textContent ?? '';
    if (!link || contents.scrollHeight <= contents.clientHeight) return;
    // Only the list itself is moved: scrollIntoView would move the page too.
    const [list, place] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
    if (place.top < list.top || place.bottom > list.bottom) contents.scrollTop += place.top - list.top - list.height / 2;
  };

  if (headings.length) {
    const line = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (target === foot) continue;
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      mark();
      // Everything above the line counts as met, so that no jump, however far, passes a heading by.
    }, { rootMargin: '1000000px 0px -72% 0px' });
    for (const heading of headings) line.observe(heading);
    if (foot) new IntersectionObserver(([entry]) => { atEnd = entry!.isIntersecting; mark(); }).observe(foot);
    addEventListener('hashchange', mark);
    contents.dataset['follows'] = '';
  }

  const narrow = matchMedia('(width < 66rem)');
  const close = () => { if (narrow.matches) details.open = false; };
  contents.addEventListener('click', ({ target }) => { if ((target as Element).closest('a')) close(); });
  document.addEventListener('click', ({ target }) => { if (!contents.contains(target as Node)) close(); });
  contents.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !details.open || !narrow.matches) return;
    close();
    details.querySelector('summary')!.focus();
  });
}

export {};
