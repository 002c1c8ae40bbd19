import type { IncomingMessage } from 'node:http';
import type { AstroIntegration } from 'astro';

/** In the live preview: an address that is none leads to the page for what is missing, and not to the insides of the server. */
export const oddAddresses = (): AstroIntegration => ({
  name: 'casus-odd-addresses',
  hooks: {
    // Astro decodes every address before any handler that could be added here.
    'astro:server:setup': ({ server }) => void server.httpServer?.prependListener('request', (request: IncomingMessage) => {
      try {
        decodeURI(request.url ?? '/');
      } catch {
        request.url = '/404/';
      }
    }),
  },
});
