import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A server of the built site, as a static host would serve it. Resolves once it listens. */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, { etag: true });
  const missing = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => files(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
  }));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
