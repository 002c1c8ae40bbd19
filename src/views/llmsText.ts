import type { Corpus } from '../corpus/corpus.ts';
import { classificationsIn } from './classifications.ts';
import { homeView } from './home.ts';
import { inert } from './markdownText.ts';
import { nameOf } from './page.ts';
import { site } from './site.ts';
import { addresses } from './addresses.ts';
import { editionOf } from './citing/edition.ts';

/** The sections, and what each lists. */
const sections = [
  ['/conflicts/', 'Conflicts', 'profiles of situations of violence, with a reasoned classification for each pair of sides'],
  ['/parties/', 'Parties', 'States, armed groups, coalitions, missions and forces, with their names and relations'],
  ['/interventions/', 'Interventions', 'outside forces and missions, with mandate, legal basis and status'],
  ['/instruments/', 'Instruments', 'treaties, provisions, bodies of law and resolutions, and who is bound'],
  ['/concepts/', 'Concepts', 'types of conflict, criteria and contested questions'],
  ['/chronology/', 'Chronology', 'incidents and events, year by year'],
  ['/sources/', 'Sources', 'bibliographic records, and where each is cited'],
  ['/changes/', 'Changes', 'what changed in the profiles, when, and why'],
  ['/data/', 'Data', 'every collection as JSON, the incidents as CSV, and the schemas'],
  ['/about/', 'About and method', 'how findings, conclusions and law are arrived at'],
] as const;

/** A guide to the site as plain Markdown, in the form of llms.txt. `root` is the address of the site, without a slash at its end. */
export function llmsText(corpus: Corpus, root: string): string {
  const href = addresses(corpus);
  const markdown = (address: string) => `${root}${address.slice(0, -1)}.md`;
  return inert([
    `# ${site.name}`, `> ${homeView(corpus).frame.description}`,
    `The page of each entry is also Markdown, with its sources: the same address with .md in place of the last slash; and data: with .json. Version ${editionOf(corpus).version}. Texts and data are under ${site.licence.name} (${site.licence.url}); cite the permalink at the end of each page.`,
    '## Sections', sections.map(([address, name, holds]) => `- [${name}](${root}${address}): ${holds}`).join('\n'),
    '## Profiles', [...corpus.conflict.values()].map(({ id, data }) => `- [${data.short}](${markdown(href('conflict', id))}): ${data.summary}`).join('\n'),
    '## Classifications', classificationsIn(corpus).map(({ id, data, profile }) => `- [${nameOf(corpus, 'conflict', profile!)}: ${data.title}](${markdown(href('classification', id))}): ${data.summary}`).join('\n'),
  ].join('\n\n')) + '\n';
}
