/** In the live preview only: what the check finds, over the page. The preview puts this script into its pages; the site has none of it. */
import type { shownByFile, ShownFinding } from '../corpus/report.ts';

/** What the preview tells its pages. */
export interface Told {
  findings: ReturnType<typeof shownByFile>;
  summary: string;
  /** Whether the page shows the content as it is, as it was before, or not at all. */
  page: 'new' | 'before' | 'none';
}

const css = `
  :host { font: 1rem/1.5 var(--sans, system-ui); color: var(--ink); }
  dialog { box-sizing: border-box; inline-size: min(64rem, 100vw - 2rem); max-block-size: calc(100vh - 2rem); padding: 1.25rem 1.5rem; background: var(--paper); color: inherit; border: 2px solid var(--ink); border-radius: 4px; overflow: auto; }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  .head { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
  h2 { font: 600 1.25rem/1.3 var(--sans, system-ui); margin: 0; }
  h3 { font: 600 1rem/1.4 ui-monospace, Menlo, Consolas, monospace; margin: 1.5rem 0 0.5rem; overflow-wrap: anywhere; }
  p { margin: 0.25rem 0; overflow-wrap: anywhere; }
  article { margin-block: 1rem; padding-inline-start: 1rem; border-inline-start: 4px solid var(--rule-strong); }
  pre { margin: 0.5rem 0; padding: 0.5rem 0.75rem; background: var(--raised); font: 0.875rem/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-x: auto; }
  a { color: inherit; }
  button { font: inherit; min-block-size: 2rem; padding: 0.2rem 0.9rem; background: var(--ink); color: var(--paper); border: 1px solid var(--ink); border-radius: 3px; cursor: pointer; }
  .again { position: fixed; inset: auto 1rem 1rem auto; z-index: 10; }
`;

const host = document.createElement('casus-findings');
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
root.adoptedStyleSheets = [sheet];

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
}

function articleOf({ place, rule, message, frame, help, page }: ShownFinding): HTMLElement {
  const link = element('a', rule.replace(/:$/, ''));
  link.href = page;
  const code = element('pre', frame.join('\n'));
  code.tabIndex = 0;
  const head = element('p', '', link, `: ${message}`);
  return element('article', '', element('p', place), head, ...(frame.length ? [code] : []), element('p', help));
}

const says = { new: '', before: 'The page shows the content as it was before.', none: 'The page will be shown when the faults are mended.' };

function show({ findings, summary, page }: Told) {
  // The button stands over nothing that is read or clicked.
  document.body.style.paddingBlockEnd = findings.length ? '4rem' : '';
  if (!findings.length) return host.remove();
  const dialog = document.createElement('dialog');
  const [heading, close, again] = [element('h2', summary), element('button', 'Close'), element('button', summary)];
  heading.id = 'heading';
  dialog.setAttribute('aria-labelledby', 'heading');
  again.className = 'again';
  close.addEventListener('click', () => dialog.close());
  again.addEventListener('click', () => dialog.showModal());
  const head = element('div', '', heading, close);
  head.className = 'head';
  dialog.append(head, ...(says[page] ? [element('p', says[page])] : []),
    ...findings.map(({ file, findings: own }) => element('section', '', element('h3', file), ...own.map(articleOf))));
  root.replaceChildren(again, dialog);
  document.body.append(host);
  // Warnings wait until they are asked for, and who reads about a rule has come from here.
  if (page !== 'new' && !location.pathname.startsWith('/handbook/')) dialog.showModal();
}

if (import.meta.hot) {
  import.meta.hot.on('casus:findings', show);
  import.meta.hot.send('casus:ask');
}
