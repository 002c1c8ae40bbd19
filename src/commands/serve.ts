import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments, refuse } from './arguments.ts';
import { portAsked, taken } from './port.ts';
import { recover } from './publish.ts';
import { serve } from './server.ts';

readArguments('npm run serve', {});
const port = portAsked('npm run serve');
await recover(resolve('dist'));
if (!existsSync('dist/404.html')) refuse('There is no site in dist/ yet. Run npm run build, or npm start.');
try {
  await serve('dist', port);
  console.log(`\nCasus is at http://localhost:${port}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? taken(port, 'npm start') : error);
  process.exitCode = 1;
}
