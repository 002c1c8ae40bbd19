import type { Incident, Toll } from '../domain/chronology.ts';
import type { Count } from '../domain/fields.ts';
import { inSpan, numeralsIn, tokensOf, type Numeral, type Token } from './numerals.ts';

/** A number of victims that a sentence tells. */
export interface Figure {
  number: number;
  /** As it is written: `14 soldiers`. */
  words: string;
  /** Which of the two it is, where the words that govern it say so. */
  of: 'killed' | 'wounded' | 'either';
  from: number;
  /** How a word before it limits it: `at least`, `up to`, `about`. */
  limit?: 'least' | 'most' | 'about';
  /** With those beside it, as 15 in `ten of one group and five of the other`. */
  sum?: number;
  /** With all of the sentence to whom the same happened, as 14 in `twelve were killed and two died`. */
  total?: number;
  /** The place that stands directly after it: `20 at Sokolo`. */
  at?: string;
}

type Fate = Figure['of'];
const set = (words: string) => new Set(words.split(' '));
const fates = (killed: string, wounded = '', either = '') =>
  new Map<string, Fate>([[killed, 'killed'], [wounded, 'wounded'], [either, 'either']].flatMap(([words, fate]) => words!.split(' ').filter(Boolean).map((word) => [word, fate as Fate] as const)));

const persons = set('soldier soldiers troops servicemen peacekeeper peacekeepers fighter fighters jihadist jihadists militant militants insurgent insurgents terrorist terrorists rebel rebels gunman gunmen assailant assailants attacker attackers'
  + ' combatant combatants militiaman militiamen mercenary mercenaries contractor contractors commander commanders leader leaders gendarme gendarmes guard guards guardsmen police policeman policemen officer officers recruits personnel member members'
  + ' civilian civilians villager villagers resident residents inhabitants farmer farmers herder herders trader traders worker workers hostage hostages prisoner prisoners captive captives detainee detainees passenger passengers refugee refugees woman women child children girls boys pupils students'
  + ' teachers worshippers person persons people man men victim victims');
/** Nouns that say themselves what happened to those who are counted. */
const losses = fates('dead deaths lives fatalities', '', 'casualties');
/** What is done to somebody, which needs an object before or a passive after; what befalls somebody; and the same as deeds. */
const done = fates('killed slain murdered executed massacred beheaded', 'wounded injured hurt maimed');
const befallen = fates('died perished dead');
const deeds = new Map([...done, ...fates('kill kills killing murdering executing', 'wound wounds wounding injuring')]);
/** Nouns that govern a number with `of` between: the deaths of 14 soldiers. */
const lossesOf = fates('lives death deaths killing killings murder execution', 'wounding');

const tells = new RegExp(String.raw`(?<!\p{L})(?:${[...new Set([deeds, befallen, losses, lossesOf].flatMap((words) => [...words.keys()]))].join('|')}|lost|toll)(?!\p{L})`, 'iu');

const limits: [words: string[], limit?: Figure['limit']][] = [
  ...['at least', 'no fewer than', 'no less than', 'more than', 'over'].map((words): [string[], 'least'] => [words.split(' '), 'least']),
  ...['fewer than', 'less than', 'up to', 'as many as'].map((words): [string[], 'most'] => [words.split(' '), 'most']),
  ...['about', 'around', 'nearly', 'almost', 'some', 'roughly', 'approximately'].map((words): [string[], 'about'] => [[words], 'about']),
  ...['another', 'a total of', 'a further', 'the', 'all', 'these', 'those', 'an estimated'].map((words): [string[]] => [words.split(' ')]),
];
const be = set('was were is are be been being');
/** What else may stand before the verb of those counted. */
const auxiliary = set('who that which have has had also all both reportedly later then either lightly slightly seriously badly');
/** What stands between them and the verb where it is others who tell it: 14 were reported killed, are said to have been killed. */
const reported = set('reported said believed confirmed feared presumed thought known to');
/** Words between a toll and its number: the death toll rose to 41. */
const rising = set('rose risen rising climbed grew grown increased reached reaching stood stands was is has had at to of');
const tolls = new Map<string, Fate>([['death', 'killed'], ['injury', 'wounded'], ['casualty', 'either']]);
const prepositions = set('in at on near by from during of when after before while as with within around inside outside under without since for against');
/** Those who are named after these do or accompany what is told: an attack by 40 men, a battle of 200 fighters. */
const agents = new Set([...prepositions, 'between', 'to']);
/** Words by which a description of those counted may begin: `of ISGS`, `linked with the Islamic State`. */
const describing = set('of from in at near on linked tied belonging affiliated loyal allied');
const ofThem = set('them its his their those these whom which the');
/** Words by which an aside on those counted begins: 41 people, most of them soldiers, were killed. */
const asides = set('most many some several half all both including among mostly mainly');
const months = set('january february march april may june july august september october november december');

/** A number with those it counts, as `14 Malian soldiers`; `start` is the token where what limits it begins, `end` the one after those it counts. */
interface Counted extends Numeral {
  start: number;
  end: number;
  limit?: Figure['limit'];
  /** It says whom it counts. */
  named: boolean;
  /** What happened, where a word within says so: `14 dead`. */
  fate?: Fate;
}

/** The words of a sentence, and what they say of each number in it. */
class Reading {
  readonly tokens: Token[];
  readonly counted: Counted[];
  readonly #numbers: Set<number>;

  constructor(sentence: string) {
    this.tokens = tokensOf(sentence);
    const all = numeralsIn(this.tokens);
    this.#numbers = new Set(all.map(({ first }) => first));
    const wholes = new Map(all.map((each, index) => [each, this.#whole(each, all[index + 1])]));
    const counted = all.filter((each, index) => !inSpan(this.tokens, all, index) && !this.#isDay(each) && wholes.get(all[index - 1]!) !== each);
    this.counted = counted.map((each) => this.#count(each, wholes.get(each))).filter((each, index) => !index || !this.#isPart(each));
  }

  /** The number of which another is a part: `nine of 20 soldiers`. */
  #whole({ after }: Numeral, next: Numeral | undefined): Numeral | undefined {
    return this.word(after) === 'of' && next && (next.first === after + 1 || next.first === after + 2 && ofThem.has(this.word(after + 1))) ? next : undefined;
  }

  /** Whether it tells in an aside how many of those before it are of some sort: twelve civilians, five of them children. */
  #isPart(counted: Counted): boolean {
    const { start, after } = counted;
    return /^[,(–]$/.test(this.word(start - 1)) && this.word(after) === 'of' && ['them', 'whom', 'these', 'those'].includes(this.word(after + 1)) && !this.#after(counted);
  }

  word(at: number): string { return this.tokens[at]?.lower ?? ''; }
  #isCapital(at: number): boolean { return /^\p{Lu}/u.test(this.tokens[at]?.text ?? ''); }
  #isMark(at: number): boolean { return /^[^\p{L}\p{N}]/u.test(this.word(at)); }
  #isMonth(at: number): boolean { return months.has(this.word(at)) && this.#isCapital(at); }
  #isVerb(at: number): boolean { return be.has(this.word(at)) || auxiliary.has(this.word(at)) || done.has(this.word(at)) || befallen.has(this.word(at)); }
  #isAnd(at: number): boolean { return ['and', 'or'].includes(this.word(at)); }

  /** `27 January`, `5 and 6 February`, `January 27`. In `21 March 16 soldiers` 16 is none. */
  #isDay({ first, after, value }: Numeral): boolean {
    return value <= 31 && /^\d/.test(this.word(first)) && (this.#isMonth(after) || this.#numbers.has(after + 1) && this.#isMonth(after + 2) || this.#isMonth(first - 1) && !this.#numbers.has(first - 2));
  }

  /** What limits a number, of up to four such words: `the at least`. */
  #limit(first: number): { start: number; limit?: Figure['limit'] } {
    const found: { start: number; limit?: Figure['limit'] } = { start: first };
    for (let step = 0; step < 4; step++) {
      const [words, limit] = limits.find(([words]) => words.every((word, index) => this.word(found.start - words.length + index) === word)) ?? [];
      if (!words) break;
      found.start -= words.length;
      if (limit) found.limit ??= limit;
    }
    return found;
  }

  #count(numeral: Numeral, whole?: Numeral): Counted {
    const { after, first } = numeral;
    let end = ['more', 'other', 'others'].includes(this.word(after)) ? after + 1 : after;
    if (whole) end = whole.after;
    else if (this.word(after) === 'of' && ofThem.has(this.word(after + 1))) end = after + 2;
    const counted: Counted = { ...numeral, ...this.#limit(first), end, named: false };
    // At most three words stand between a number and those it counts.
    for (let at = end; at < end + 4; at++) {
      const word = this.word(at);
      const isNoun = persons.has(word) || losses.has(word);
      if (isNoun) {
        // `Five of the dead were civilians` tells of a part of them.
        const fate = whole || end > after && this.word(after) === 'of' ? counted.fate : losses.get(word) ?? counted.fate;
        end = at + 1;
        // `100 soldiers and civilians`, `police officers`
        while (persons.has(this.word(end)) || this.#isAnd(end) && persons.has(this.word(end + 1))) end += persons.has(this.word(end)) ? 1 : 2;
        return { ...counted, end, named: true, ...(fate ? { fate } : {}) };
      }
      if (at === after && done.has(word) && persons.has(this.word(at + 1))) counted.fate = done.get(word)!;
      else if (!word || this.#isMark(at) || this.#isVerb(at) || prepositions.has(word) || months.has(word) || this.#numbers.has(at) || this.#isAnd(at) || ['the', 'a', 'several'].includes(word)) break;
    }
    delete counted.fate;
    return counted;
  }

  /** Whether nothing more is told at a token of those counted before it, so that no other verb has them as its subject. */
  #closes(at: number): boolean {
    const next = this.word(at + 1);
    return !this.word(at) || this.#isMark(at) || prepositions.has(this.word(at)) || this.word(at) === 'dead'
      || this.#isAnd(at) && (this.#numbers.has(at + 1) || deeds.has(next) || next === 'none' || limits.some(([[word]]) => word === next));
  }

  /** The token after a description of those counted: `of ISGS`, `linked with the Islamic State and Al-Qaeda`. */
  #described(from: number): number {
    if (!describing.has(this.word(from))) return from;
    let at = from + 1;
    const goesOn = () => this.word(at) && (!this.#isMark(at) || /[’‘“”]/.test(this.word(at))) && !this.#numbers.has(at) && !this.#isVerb(at) && !(this.#isAnd(at) && !this.#isCapital(at + 1));
    while (at < from + 12 && goesOn()) at++;
    return at;
  }

  /** The token after an aside in commas on those counted. */
  #aside(from: number): number {
    if (this.word(from) !== ',' || !asides.has(this.word(from + 1)) && !(this.#numbers.has(from + 1) && this.word(from + 2) === 'of')) return from;
    const end = this.tokens.slice(from + 1, from + 14).findIndex(({ text }) => text === ',');
    return end < 0 ? from : from + end + 2;
  }

  /** What a toll before the number says: `the death toll rose to 41`, `the number of dead was 41`. */
  #toll(start: number): Fate | undefined {
    let at = start - 1;
    while (at > start - 5 && rising.has(this.word(at))) at--;
    if (at === start - 1) return undefined;
    if (this.word(at) === 'toll') return tolls.get(this.word(at - 1)) ?? 'killed';
    return this.word(at - 1) === 'of' && this.word(at - 2) === 'number' ? losses.get(this.word(at)) ?? done.get(this.word(at)) : undefined;
  }

  /** What a verb or noun before the number says: `killed at least 14`, `the deaths of 14`. */
  #before({ start, end, named }: Counted): Fate | undefined {
    const toll = this.#toll(start);
    if (toll) return toll;
    const governs = this.word(start - 1) === 'of' ? lossesOf.get(this.word(start - 2)) : deeds.get(this.word(start - 1));
    if (!governs || !named && !this.#closes(end)) return undefined;
    const other = this.#isAnd(start - 2) ? deeds.get(this.word(start - 3)) : undefined;
    return other && other !== governs ? 'either' : governs;
  }

  /** What a verb after those counted says: `14 soldiers of the battalion were killed`, `14 soldiers died`, `14 killed`. */
  #after({ start, end }: Counted): Fate | undefined {
    if (agents.has(this.word(start - 1)) && this.word(start - 1) !== 'of') return undefined;
    let at = this.#aside(this.#described(end));
    let passive = false;
    for (let told = false; be.has(this.word(at)) || auxiliary.has(this.word(at)) || told && reported.has(this.word(at)); at++) {
      told ||= be.has(this.word(at));
      // Those who are said to have killed are not those who were killed.
      passive = be.has(this.word(at)) || passive && this.word(at) !== 'to';
    }
    if (befallen.has(this.word(at)) || this.word(at) === 'lost' && ['life', 'lives'].includes(this.word(at + 2))) return 'killed';
    const said = done.get(this.word(at));
    const other = this.#isAnd(at + 1) ? done.get(this.word(at + 2)) : undefined;
    if (!said || !passive && !this.#closes(other ? at + 3 : at + 1)) return undefined;
    return other && other !== said ? 'either' : said;
  }

  /** What the words around a number say of those it counts, without those beside it. */
  fate(counted: Counted): Fate | undefined { return this.#after(counted) ?? this.#before(counted) ?? counted.fate; }

  /** What stands between two numbers that are counted together: `14 soldiers of the army and two civilians`. */
  link(one: Counted | undefined, other: Counted | undefined): 'and' | 'comma' | undefined {
    if (!one || !other) return undefined;
    const at = ['of', 'from'].includes(this.word(one.end)) ? this.#described(one.end) : one.end;
    const and = this.word(at) === ',' ? at + 1 : at;
    if (this.#isAnd(and) && and + 1 === other.start) return 'and';
    return and > at && and === other.start && other.named ? 'comma' : undefined;
  }

  /** Whether those counted are the object of a verb before, and no other verb has them as its subject. */
  isObject({ end }: Counted): boolean { return this.#closes(end) || this.#closes(this.#described(end)); }
  /** Whether those counted only do or accompany what is told. */
  isAgent({ start }: Counted): boolean { return agents.has(this.word(start - 1)); }

  place({ after }: Numeral): string | undefined {
    return ['at', 'in', 'near'].includes(this.word(after)) && this.#isCapital(after + 1) && !this.#isMonth(after + 1) ? this.tokens[after + 1]!.text : undefined;
  }
}

/** The numbers of killed and wounded that a sentence tells: those that a word for killing or wounding governs. */
export function figuresIn(sentence: string): Figure[] {
  if (!tells.test(sentence)) return [];
  const reading = new Reading(sentence);
  const { counted, tokens } = reading;
  const fates = counted.map((each) => reading.fate(each));
  const links = counted.map((each, index) => reading.link(each, counted[index + 1]));
  // What is said of one is said of those beside it: killed 14 soldiers and two civilians; 14 soldiers and two civilians were killed.
  counted.forEach((each, index) => { if (index && links[index - 1] && fates[index - 1] && reading.isObject(each)) fates[index] ??= fates[index - 1]; });
  for (let index = counted.length - 2; index >= 0; index--) {
    const listed = links[index] === 'and' || links[index] === 'comma' && links[index + 1];
    if (listed && fates[index + 1] && !reading.isAgent(counted[index]!)) fates[index] ??= fates[index + 1];
  }
  // Those counted together come to a sum.
  const chains = counted.map(() => ({ members: 0, sum: 0 }));
  counted.forEach(({ value }, index) => {
    if (index && links[index - 1] && fates[index] === fates[index - 1]) chains[index] = chains[index - 1]!;
    chains[index]!.members++;
    chains[index]!.sum += value;
  });
  const totals = new Map([...Map.groupBy(counted.keys(), (index) => fates[index])].map(([fate, own]) => [fate, [...own].reduce((sum, index) => sum + counted[index]!.value, 0)]));
  return counted.flatMap((each, index): Figure[] => {
    const [from, of, chain] = [tokens[each.first]!.from, fates[index], chains[index]!];
    const words = (end: number) => sentence.slice(from, tokens[end - 1]!.to);
    const at = of ? undefined : reading.place(each);
    if (at && each.value > 1) return [{ number: each.value, words: words(each.after + 2), of: 'either', from, at }];
    if (!of) return [];
    return [{ number: each.value, words: words(each.end), of, from, ...(each.limit ? { limit: each.limit } : {}), ...(chain.members > 1 ? { sum: chain.sum } : {}), ...(totals.get(of) === each.value ? {} : { total: totals.get(of)! }) }];
  });
}

/** The lowest and highest number that a text may give for a count, and whether that is known exactly. */
type Span = [low: number, high: number, exact: boolean];

/** For at least 24 and about 24 that is 24; for a mere word, any. */
function span(count: Count): Span {
  if (typeof count === 'number') return [count, count, true];
  if ('at-least' in count) return [count['at-least'], count['at-least'], false];
  if ('about' in count) return [count.about, count.about, false];
  return 'between' in count ? [...count.between, false] : [0, Infinity, false];
}
const total = (spans: Span[]): Span => spans.reduce(([low, high, exact], each) => [low + each[0], high + each[1], exact && each[2]], [0, 0, true]);

/** What a text may give for a toll: the number of one kind of person, or of all. */
function spansOf(toll: Toll | undefined): Span[] {
  const each = Object.values(toll ?? {}).filter((count) => count !== undefined).map(span);
  return each.length > 1 ? [...each, total(each)] : each;
}

/** Whether a number may stand for one that is known; for one that is known exactly, also a round one that a word says to be below it, above it or near it. */
const holds = (value: number, limit: Figure['limit'], [low, high, exact]: Span): boolean => value >= low && value <= high
  || exact && (limit === 'least' && value <= high && value >= low / 2 || limit === 'most' && value >= low && value <= high * 2 || limit === 'about' && value >= low * 0.9 && value <= high * 1.1);

/** Whether a figure agrees with what incidents record: one of them, or all together. `null` if none records anything of the sort. */
export function agrees({ number: value, of, limit, sum, total: all }: Pick<Figure, 'number' | 'of' | 'limit' | 'sum' | 'total'>, incidents: Pick<Incident, 'killed' | 'wounded'>[]): boolean | null {
  const spans = (of === 'either' ? ['killed', 'wounded'] as const : [of]).flatMap((sort) => {
    const each = incidents.map((incident) => spansOf(incident[sort]));
    return [...each.flat(), ...(incidents.length > 1 ? [total(each.flatMap((all) => all.slice(-1)))] : [])];
  });
  return spans.some(([, high]) => high > 0) ? spans.some((span) => [value, sum, all].some((number) => number !== undefined && holds(number, limit, span))) : null;
}

/** Every number in a text, in figures or in words. */
export const numbersIn = (text: string): number[] => numeralsIn(tokensOf(text)).map(({ value }) => value);
