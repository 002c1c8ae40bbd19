import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { check } from '../corpus/check.ts';
import { readFolder } from '../corpus/read.ts';
import { report } from '../corpus/report.ts';

/** In the live preview: a changed content file is read again at once, and the page in the browser with it. */
export function liveContent(): AstroIntegration {
  const folder = process.env.CASUS_CONTENT ?? 'content';
  return {
    name: 'casus-live-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const path = resolve(folder);
        server.watcher.add(path);
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(path)) return;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          const { findings } = check(readFolder(path), folder);
          logger.info(findings.length ? `\n${report(findings)}` : 'content read again: no faults found');
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
