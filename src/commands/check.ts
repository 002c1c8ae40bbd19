import { check } from '../corpus/check.ts';
import type { File } from '../corpus/corpus.ts';
import type { Finding } from '../corpus/finding.ts';
import { asAnnotations, asCodeQuality, asJson } from '../corpus/forge.ts';
import { isFolder } from '../corpus/read.ts';
import { readArguments, refuse } from './arguments.ts';
import { keptReleases } from './keptReleases.ts';
import { printed } from './printed.ts';
import { readContent } from './readContent.ts';

const formats: Record<string, (findings: Finding[], files: File[], root: string) => string> = { text: printed, json: asJson, github: asAnnotations, gitlab: asCodeQuality };

const { values } = readArguments(`npm run check     checks the content and tells all that is wrong with it, with the place and how to mend it

--content DIR checks another folder. --json prints the findings as JSON; --format=github and --format=gitlab as these show them
beside a change. It ends with 1 if there is an error; warnings do not stop publication.`, { json: { type: 'boolean' }, format: { type: 'string', default: 'text' }, content: { type: 'string', default: 'content' } });
const format = values.json ? 'json' : values.format;
if (!Object.hasOwn(formats, format)) refuse(`npm run check: there is no format "${format}"; there are ${Object.keys(formats).join(', ')}`);
if (!isFolder(values.content)) refuse(`npm run check: there is no folder "${values.content}"`);
const root = values.content.replace(/\/+$/, '');
const files = readContent(root);
const { findings } = check(files, root, undefined, keptReleases(values.content));
console.log(formats[format]!(findings, files, root));
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
