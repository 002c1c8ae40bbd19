import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { everywhere, ofFile } from '../views/headers.ts';

/** The path of a request as a file’s name; nothing if it is none: with a byte that no name has, a step upwards, or a stroke of the wrong kind. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return /[\0-\x1f\x7f\\]|\/\.|\/\//.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * A server of the built site, as a static host would serve it, with the site’s headers. It listens on this machine alone,
 * unless another host is named. Resolves once it listens.
 */
export function serve(folder: string, port: number, host = 'localhost'): Promise<Server> {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => { for (const [name, value] of Object.entries(ofFile(path))) response.setHeader(name, value); },
  });
  const missing = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
    const none = () => { if (!response.headersSent) response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(request.method === 'HEAD' ? undefined : missing); };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (pathOf(request.url ?? '') === undefined) none();
    else try { files(request, response, none); } catch { none(); }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
