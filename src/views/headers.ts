/** What a page may load and do, directive by directive: everything comes from the site itself, and text never becomes a script. */
const directives = {
  'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self'", 'font-src': "'self'", 'connect-src': "'self'", 'base-uri': "'none'", 'form-action': "'self'",
  'require-trusted-types-for': "'script'", 'trusted-types': "'none'",
};
const written = (policy: Record<string, string>) => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; ');

/** The policy of every response. The engine of the search is WebAssembly, which pages without it forbid themselves. */
const contentPolicy = written({ ...directives, 'script-src': "'self' 'wasm-unsafe-eval'", 'object-src': "'none'", 'frame-ancestors': "'none'" });

/** The policy that a page bears in itself, so that it holds on any host, and in which only the search may run its engine. */
export const pagePolicy = (search: boolean): string => written(search ? { ...directives, 'script-src': "'self' 'wasm-unsafe-eval'" } : directives);

/** Powers of the browser that no page here asks for. */
const powers = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'];

/** The headers of every response, in the order in which they are written. */
export const everywhere: Record<string, string> = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': powers.map((power) => `${power}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** Only for a host that is always reached by HTTPS, which the local server is not. */
export const secure: Record<string, string> = { 'Strict-Transport-Security': 'max-age=31536000' };

/** Files by the end of their names: their types, and that pages elsewhere may read them, since they are data. */
export const types: Record<string, string> = {
  '.csl.json': 'application/vnd.citationstyles.csl+json', '.json': 'application/json', '.jsonld': 'application/ld+json', '.csv': 'text/csv; charset=utf-8', '.bib': 'application/x-bibtex; charset=utf-8', '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8', '.md': 'text/markdown; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.cff': 'application/yaml; charset=utf-8', '.webmanifest': 'application/manifest+json', '.zip': 'application/zip',
};
/** Types that hosts do not know, of files that nobody else reads. */
const others: Record<string, string> = { '/opensearch.xml': 'application/opensearchdescription+xml' };

/** The headers of the file at a path beyond those that all have. */
export function ofFile(path: string): Record<string, string> {
  const end = Object.keys(types).find((each) => path.endsWith(each));
  return end ? { 'Content-Type': types[end]!, 'Access-Control-Allow-Origin': '*' } : others[path] ? { 'Content-Type': others[path] } : {};
}

const all = { ...everywhere, ...secure };
/** From the general to the particular, so that the later of two that match holds. */
const particular: [end: string, headers: Record<string, string>][] = [...Object.keys(types).toSorted((a, b) => a.length - b.length).map((end) => [end, ofFile(`/x${end}`)] as [string, Record<string, string>])];
const escaped = (text: string) => text.replaceAll('.', '\\.');
const lines = (headers: Record<string, string>, line: (name: string, value: string) => string) => Object.entries(headers).map(([name, value]) => line(name, value));

/** `_headers`, as Netlify, Cloudflare Pages and others read it. They join what two rules say of one header, so that no name stands in two that match one file. */
const netlify = (): string => [
  '/*', ...lines(all, (name, value) => `  ${name}: ${value}`),
  ...particular.filter(([end]) => end !== '.csl.json').flatMap(([end, headers]) => [`/*${end}`, ...lines(headers, (name, value) => `  ${name}: ${value}`)].filter((line) => end !== '.json' || !line.includes('Content-Type'))),
  ...Object.keys(others).flatMap((path) => [path, ...lines(ofFile(path), (name, value) => `  ${name}: ${value}`)]), '',
].join('\n');

/** To be included in a `server` of nginx. A location has the headers of its server only if it has none of its own, so that each names all. */
const nginx = (): string => {
  const own = (headers: Record<string, string>) => lines({ ...all, ...headers }, (name, value) => (name === 'Content-Type' ? `  types {}\n  default_type "${value}";` : `  add_header ${name} "${value}" always;`));
  return [
    ...lines(all, (name, value) => `add_header ${name} "${value}" always;`),
    ...Object.keys(others).flatMap((path) => [`location = ${path} {`, ...own(ofFile(path)), '}']),
    // The first that matches holds.
    ...particular.toReversed().flatMap(([end, headers]) => [`location ~ ${escaped(end)}$ {`, ...own(headers), '}']),
    'error_page 404 /404.html;', '',
  ].join('\n');
};

/** `.htaccess` for Apache. */
const apache = (): string => [
  '<IfModule mod_headers.c>', ...lines(all, (name, value) => `  Header always set ${name} "${value}"`),
  ...particular.flatMap(([end, headers]) => [`  <FilesMatch "${escaped(end)}$">`, ...lines(headers, (name, value) => `    Header set ${name} "${value}"`), '  </FilesMatch>']),
  ...Object.keys(others).flatMap((path) => [`  <Files "${path.slice(1)}">`, ...lines(ofFile(path), (name, value) => `    Header set ${name} "${value}"`), '  </Files>']), '</IfModule>',
  'ErrorDocument 404 /404.html', '',
].join('\n');

/** `vercel.json` for Vercel. */
const vercel = (): string => {
  const list = (headers: Record<string, string>) => lines(headers, (key, value) => ({ key, value }) as never);
  return `${JSON.stringify({ headers: [{ source: '/(.*)', headers: list(all) }, ...particular.map(([end, headers]) => ({ source: `/(.*)${escaped(end)}`, headers: list(headers) })), ...Object.keys(others).map((source) => ({ source, headers: list(ofFile(source)) }))] }, null, 2)}\n`;
};

/** The same headers in the forms that hosts take, by the names of the files in the built site. */
export const forms = (): Record<string, string> => ({ _headers: netlify(), '.htaccess': apache(), 'headers.nginx': nginx(), 'vercel.json': vercel() });
