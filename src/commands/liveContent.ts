import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { check } from '../corpus/check.ts';
import type { Known } from '../corpus/corpus.ts';
import { showLive } from '../corpus/current.ts';
import { isFolder, readFolder } from '../corpus/read.ts';
import { releasesOf } from '../corpus/releases.ts';
import { shownByFile, summary } from '../corpus/report.ts';
import type { Told } from './liveFindings.ts';
import { printed } from './printed.ts';
import { takeBack } from './write.ts';

/** Milliseconds in which changes that belong together arrive, such as those of an editor that writes a file anew. */
const together = 20;

/** What stands in the place of a page while the content has had faults from the beginning, so that there is nothing to show. */
const nothingYet = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The content has faults</title><link rel="stylesheet" href="/src/styles/tokens.css"><script type="module" src="/@vite/client"></script><script type="module" src="/src/commands/liveFindings.ts"></script></head><body></body></html>';

/**
 * In the live preview: a changed content file is read again at once, and the page in the browser with it. Findings stand
 * in the terminal and over the page, which meanwhile shows the content as it was without them.
 */
export function liveContent(): AstroIntegration {
  const folder = (process.env.CASUS_CONTENT ?? 'content').replace(/\/+$/, '');
  const path = resolve(folder);
  return {
    name: 'casus-live-content',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', 'import "/src/commands/liveFindings.ts";');
      },
      'astro:server:setup': ({ server, logger }) => {
        const known: Known = new Map();
        const releases = releasesOf(folder);
        let shown = false;
        let over: Told = { findings: [], summary: '', page: 'new' };

        /** Reads what has changed. Returns whether pages can be made of it. */
        const read = (): boolean => {
          const interrupted = isFolder(path) && takeBack(path, folder);
          if (interrupted) logger.warn(interrupted);
          const files = isFolder(path) ? readFolder(path) : [];
          const { corpus, findings } = check(files, folder, known, releases);
          const texts = new Map(files.map((file) => [`${folder}/${file.path}`, file.text]));
          const sound = !findings.some(({ severity }) => severity === 'error');
          over = { findings: shownByFile(findings, { text: (file) => texts.get(file) }), summary: summary(findings), page: sound ? 'new' : shown ? 'before' : 'none' };
          logger.info(findings.length ? `\n\n${printed(findings, files, folder, server.resolvedUrls?.local[0]?.replace(/\/$/, ''))}\n` : 'the content has no faults');
          shown ||= sound;
          // The pages of the rules can be read whatever the content is.
          if (sound || !shown) showLive(corpus);
          return sound;
        };
        const again = () => {
          try {
            if (read()) {
              for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
              server.ws.send({ type: 'full-reload' });
            } else server.ws.send('casus:findings', over);
          } catch (error) {
            // A file may vanish while it is read; its next change is read again.
            logger.error(`the content could not be read: ${error instanceof Error ? error.message : String(error)}`);
          }
        };

        server.middlewares.use((request, response, next) => {
          const isPage = request.headers.accept?.includes('text/html') && !request.url?.startsWith('/handbook/');
          if (shown || !isPage) next();
          else response.setHeader('Content-Type', 'text/html').end(nothingYet);
        });
        server.watcher.add(path);
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(path + sep) || file.slice(path.length).includes(`${sep}.`)) return;
          clearTimeout(waiting);
          waiting = setTimeout(again, together);
        });
        server.ws.on('casus:ask', (_data, client) => client.send('casus:findings', over));
        read();
      },
    },
  };
}
