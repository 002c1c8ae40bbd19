import type { Incident, Toll } from '../domain/chronology.ts';
import type { Count } from '../domain/fields.ts';

/** A number of victims that a sentence tells. */
export interface Figure {
  number: number;
  /** As it is written: `14 soldiers`. */
  words: string;
  /** Which of the two it is, where the words beside it say so. */
  of: 'killed' | 'wounded' | 'either';
  from: number;
  /** The place that stands directly after it: `20 at Sokolo`. */
  at?: string;
}

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numbers = new Map([...ones.map((word, index) => [word, index + 1] as const), ...tens.flatMap((word, index) =>
  [[word, (index + 2) * 10] as const, ...ones.slice(0, 9).map((one, more) => [`${word}-${one}`, (index + 2) * 10 + more + 1] as const)]), ['a hundred', 100] as const]);
/** No year is a number of victims. */
const number = String.raw`\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d(?!\d))\d+|a hundred|(?:${tens.join('|')})(?:-(?:${ones.slice(0, 9).join('|')}))?|${ones.toReversed().join('|')}`;
const valueOf = (words: string): number => numbers.get(words.toLowerCase()) ?? Number(words.replaceAll(',', ''));

const person = 'soldiers?|peacekeepers?|fighters?|civilians?|attackers?|commanders?|gendarmes?|policemen|officers?|members?|persons?|people|men|dead';
const killed = 'killed|killing|died|dead|lost their lives|cost the lives of';
const wounded = 'wounded|wounding|injured|hurt';
const about = '(?:at least |about |nearly |more than |over |some |another )?';
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Words between a number and those it counts, as in `14 Malian soldiers`. */
const between = String.raw`(?:(?!killed|wounded|attacks?|days?|and|the|several|${months})[\p{L}’-]+ ){0,2}?`;
const forms = [
  new RegExp(String.raw`(?<![\p{L}\p{N},.-])(${number}) ${between}(?:${person})(?![\p{L}-])`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${killed}|${wounded}) ${about}(${number})(?![\p{L}\p{N},-]*\d)(?! (?:of|km|metres|per cent|days?|hours?|months?|years?|${months})\b)`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\p{N},.-])(${number})(?: others?| more| of them)?(?: were| was| had been)? (?:${killed}|${wounded})(?![\p{L}-])`, 'giu'),
];
const tells = new RegExp(`(?:${killed}|${wounded})`, 'iu');
const verbs = new RegExp(` (?:${killed}|${wounded})`, 'iu');
const place = new RegExp(String.raw`(?<![\p{L}\p{N},.-])(?!one )(${number}) (?:at|in|near) (\p{Lu}[\p{L}’-]+)`, 'gu');

const beside = (words: string) => ({ before: new RegExp(String.raw`(?:${words}) ${about}$`, 'iu'), after: new RegExp(String.raw`^(?: others?| more| of them)?(?: were| was| had been)? (?:${words})(?![\p{L}-])`, 'iu') });
const signs = { killed: beside(killed), wounded: beside(wounded) };

/** Killed or wounded, by the word that stands beside a number, before it or after those it counts. */
function which(text: string, from: number, to: number): Figure['of'] {
  const [dead, hurt] = [signs.killed, signs.wounded].map(({ before, after }) => before.test(text.slice(Math.max(0, from - 40), from)) || after.test(text.slice(to, to + 40)));
  return dead === hurt ? 'either' : dead ? 'killed' : 'wounded';
}

const clause = (text: string, at: number) => text.slice(Math.max(text.lastIndexOf(';', at), text.lastIndexOf('(', at)) + 1).split(/[;(]/)[0]!;

/** The numbers of killed and wounded that a sentence tells; none unless it speaks of killed or wounded. */
export function figuresIn(sentence: string): Figure[] {
  if (!tells.test(sentence)) return [];
  const found = new Map<number, Figure>();
  for (const match of forms.flatMap((form) => [...sentence.matchAll(form)])) {
    const from = match.index + match[0].indexOf(match[1]!);
    // In `200 attackers fought for hours; seven soldiers were killed` the first part tells of no victims.
    if (found.has(from) || !tells.test(clause(sentence, from))) continue;
    const words = sentence.slice(from, match.index + match[0].length);
    const verb = words.search(verbs);
    const counted = verb > 0 ? words.slice(0, verb) : words;
    found.set(from, { number: valueOf(match[1]!), words: counted, of: which(sentence, from, from + counted.length), from });
  }
  for (const match of sentence.matchAll(place)) {
    if (!found.has(match.index)) found.set(match.index, { number: valueOf(match[1]!), words: match[0], of: 'either', from: match.index, at: match[2]! });
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** The lowest and highest number that a text may give for a count: for at least 24 and about 24 that is 24; for a mere word, any. */
function span(count: Count): [number, number] {
  if (typeof count === 'number') return [count, count];
  if ('at-least' in count) return [count['at-least'], count['at-least']];
  if ('about' in count) return [count.about, count.about];
  return 'between' in count ? count.between : [0, Infinity];
}
const total = (spans: [number, number][]): [number, number] => [spans.reduce((sum, [low]) => sum + low, 0), spans.reduce((sum, [, high]) => sum + high, 0)];

/** What a text may give for a toll: the number of one kind of person, or of all. */
function spansOf(toll: Toll | undefined): [number, number][] {
  const each = Object.values(toll ?? {}).filter((count) => count !== undefined).map(span);
  return each.length > 1 ? [...each, total(each)] : each;
}

/** Whether a figure agrees with what incidents record: one of them, or all together. `null` if none records anything of the sort. */
export function agrees({ number: value, of }: Pick<Figure, 'number' | 'of'>, incidents: Pick<Incident, 'killed' | 'wounded'>[]): boolean | null {
  const spans = (of === 'either' ? ['killed', 'wounded'] as const : [of]).flatMap((sort) => {
    const each = incidents.map((incident) => spansOf(incident[sort]));
    return [...each.flat(), ...(incidents.length > 1 ? [total(each.flatMap((all) => all.slice(-1)))] : [])];
  });
  return spans.some(([, high]) => high > 0) ? spans.some(([low, high]) => value >= low && value <= high) : null;
}

/** Every number in a text, in figures or in words. */
export const numbersIn = (text: string): number[] => [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${number})(?![\p{L}\p{N}])`, 'giu'))].map(({ 0: words }) => valueOf(words));
