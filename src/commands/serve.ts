import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments, refuse } from './arguments.ts';
import { portAsked, taken } from './port.ts';
import { recover } from './publish.ts';
import { serve } from './server.ts';

readArguments(`npm run serve     serves dist/ at http://localhost:4321, with the headers that a host would send

PORT=4322 npm run serve uses another port; HOST=0.0.0.0 npm run serve serves to the network.`, {});
const port = portAsked('npm run serve');
await recover(resolve('dist'));
if (!existsSync('dist/404.html')) refuse('There is no site in dist/ yet. Run npm run build, or npm start.');
const host = process.env['HOST'] ?? 'localhost';
try {
  await serve('dist', port, host);
  console.log(`\nCasus is at http://${host.includes(':') ? `[${host}]` : host}:${port}\nStop it with Ctrl+C.`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? taken(port, 'npm start') : message);
  process.exitCode = 1;
}
