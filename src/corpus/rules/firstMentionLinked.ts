import { targetOf } from '../corpus.ts';
import { passages } from '../passages.ts';
import { namesIn, partyNames } from '../partyNames.ts';
import { maybeBroken } from './knownId.ts';
import { withProse } from './prose.ts';
import { fault, maybeNamed, type Checked, type CorpusRule } from './rule.ts';

/** The parties that a link leads to: one itself, or those by whom and through whom an intervention is. */
function partiesAt(corpus: Checked, url: string, file: string): string[] {
  const target = targetOf(url, file, corpus.root);
  if (!target || target === 'broken') return [];
  const intervention = target.kind === 'intervention' ? corpus.intervention.get(target.id)?.data : undefined;
  return target.kind === 'party' ? [target.id] : intervention ? [...intervention.by, ...(intervention.through ? [intervention.through] : [])] : [];
}

function isUnread(corpus: Checked, url: string, file: string): boolean {
  const target = targetOf(url, file, corpus.root);
  return target !== null && target !== 'broken' && target.kind === 'intervention' && !corpus.intervention.has(target.id) && maybeBroken(corpus, target.kind, target.id);
}

export const firstMentionLinked: CorpusRule = {
  id: 'first-mention-linked',
  sentence: 'In a profile and a classification, a party is linked where the text first names it.',
  why: 'Readers who meet a name for the first time can go to its page; and the pages of the party know where it is spoken of.',
  example: { file: 'conflicts/mali/profile.md', right: '[JNIM](../../parties/jnim.md) attacked', wrong: 'JNIM attacked' },
  severity: 'warning',
  exceptable: true,
  check: (corpus) => {
    const names = partyNames(corpus);
    return [...withProse(corpus, ['conflict', 'classification'])].flatMap((entry) => {
      // Of an intervention that cannot be read nobody knows whose it is.
      if (entry.prose.links.some(({ url }) => isUnread(corpus, url, entry.file))) return [];
      const met = new Set<string>();
      return passages(entry.file, entry.prose).flatMap(({ text, lead, emphasised, links, place }) => {
        // A State is named in a case by the case’s own name: *Nicaragua v United States of America*.
        const cases = emphasised.filter(({ from, to }) => / v\.? /.test(text.slice(from, to)));
        // Part of a name may be linked: the Government of [Mali](…).
        const at = (from: number, to: number) => links.find((link) => link.from < to && from < link.to);
        // A link may lead to a party under any words: the mission.
        const told = [...namesIn(text, names).filter(({ from }) => from >= lead && !cases.some((each) => each.from <= from && from < each.to)).map((name) => ({ ...name, link: at(name.from, name.from + name.name.length) })), ...links.map((link) => ({ id: null, name: '', from: link.from, link }))]
          .sort((a, b) => a.from - b.from);
        return told.flatMap(({ id, name, from, link }) => {
          if (link) {
            for (const each of partiesAt(corpus, link.url, entry.file)) met.add(each);
            return [];
          }
          // A name of two parties is reported as that.
          if (id === null || met.has(id)) return [];
          met.add(id);
          // It may be part of the name of a party that cannot be read.
          if (maybeNamed(corpus, name)) return [];
          // The Coordination of Azawad Movements ([CMA](…)) is linked.
          const behind = text.startsWith(' (', from + name.length) ? links.find((each) => each.from === from + name.length + 2) : undefined;
          if (behind && partiesAt(corpus, behind.url, entry.file).includes(id)) return [];
          return [fault(entry, place(from), `"${name}" is named here for the first time and not linked`, `write [${name}](../../parties/${id}.md)`)];
        });
      });
    });
  },
};
