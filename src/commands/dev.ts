import { dev } from 'astro';
import { isFolder } from '../corpus/read.ts';
import { readArguments, refuse } from './arguments.ts';
import { isTaken, portAsked, taken } from './port.ts';

const { values } = readArguments(`npm run dev     shows the site while you write, at http://localhost:4321; faults stand over the page and here

--content DIR shows another folder. PORT=4322 npm run dev uses another port.`, { content: { type: 'string', default: 'content' } });
if (!isFolder(values.content)) refuse(`npm run dev: there is no folder "${values.content}"`);
const port = portAsked('npm run dev');
if (await isTaken(port)) refuse(taken(port, 'npm run dev'));
Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', CASUS_CONTENT: values.content });
await dev({ server: { port } });
