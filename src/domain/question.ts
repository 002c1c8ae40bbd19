import { fold } from './name.ts';

/** Words that make a question of a name, or join names, and say nothing of what is sought. */
const joining = new Set((
  'a an the of to in on at for by with from as and or is are was were be been do does did has have had can could may must should will would it its this that these those there '
  + 'what which who whom whose when where why how if about between against v vs versus mean means meaning definition define explain happen happened happens called say says '
  + 'le la les l un une des du de d en au aux et ou est sont qui que quoi quel quelle quels quelles quand comment pourquoi sur dans contre entre par'
).split(' '));

/** The words of a question that say what is sought, folded: `What is a NIAC?` → `niac`. If it has none but joining words, all of them. */
export function keywords(question: string): string {
  const words = fold(question).split(' ');
  const telling = words.filter((word) => !joining.has(word));
  return (telling.length ? telling : words).join(' ');
}

/** Words that all of this subject share, so that they tell nothing apart. */
const shared = new Set(['armed', 'conflict', 'conflicts', 'war', 'wars', 'fighting', 'violence']);

/** The words that tell what is sought in one order, so that `JNIM vs Mali`, `Mali v JNIM` and `the war between Mali and JNIM` are alike. */
export function wordBag(text: string): string {
  const words = [...new Set(keywords(text).split(' '))].sort();
  const telling = words.filter((word) => !shared.has(word));
  return (telling.length ? telling : words).join(' ');
}
