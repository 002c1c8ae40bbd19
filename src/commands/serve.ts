import { resolve } from 'node:path';
import { recover } from './publish.ts';
import { serve } from './server.ts';

const port = Number(process.env['PORT'] ?? 4321);
try {
  await recover(resolve('dist'));
  await serve('dist', port);
  console.log(`\nCasus is at http://localhost:${port}\nStop it with Ctrl+C.`);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm start` : error);
  process.exitCode = 1;
}
