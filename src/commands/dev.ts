import { dev } from 'astro';
import { readArguments, refuse } from './arguments.ts';
import { isTaken, portAsked, taken } from './port.ts';

readArguments('npm run dev', {});
const port = portAsked('npm run dev');
if (await isTaken(port)) refuse(taken(port, 'npm run dev'));
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await dev({ server: { port } });
