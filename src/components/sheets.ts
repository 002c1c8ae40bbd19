/**
 * Puts the address, the version and the days of a page into the margin of each printed sheet: a style sheet alone can put
 * only fixed words there. Without this script they stand once, at the end.
 */
const lines = [...document.querySelectorAll('.permalink span')].map(({ textContent }) => JSON.stringify(textContent.trim()));
if (lines.length) {
  const sheet = new CSSStyleSheet({ media: 'print' });
  sheet.replaceSync(`@page { @bottom-left { content: ${lines.join(String.raw` '\A' `)}; white-space: pre; } }`);
  document.adoptedStyleSheets.push(sheet);
}

export {};
