/** A word, a number in figures or a mark of punctuation, and where it stands in a text. */
export interface Token {
  text: string;
  lower: string;
  from: number;
  to: number;
}

/** A number in figures: `14`, `1,200`, `1 200`. */
const inFigures = /^(?:\d{1,3}(?:[,\u2009\u202F\u00A0 ]\d{3})+|\d{1,9})$/u;
const token = /(?:\d{1,3}(?:[,\u2009\u202F\u00A0 ]\d{3})+|\d+)(?![\p{L}\p{N}]|[-.,]\p{N}|-\p{L})|[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** The words, numbers and marks of a text in order. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(token)].map(({ 0: found, index }) => ({ text: found, lower: found.toLowerCase(), from: index, to: index + found.length }));

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const below100 = new Map([...ones.map((word, index) => [word, index + 1] as const), ...tens.flatMap((word, index) =>
  [[word, (index + 2) * 10] as const, ...ones.slice(0, 9).map((one, more) => [`${word}-${one}`, (index + 2) * 10 + more + 1] as const)])]);
const powers: Record<string, number> = { hundred: 100, thousand: 1000, million: 1_000_000 };

/** A number that a text tells, and the tokens that it takes up, to the one after it. */
export interface Numeral {
  value: number;
  first: number;
  after: number;
}

/** The number that begins at a token, in figures or in words; nothing for a year, which counts nobody. */
function numeralAt(tokens: Token[], first: number): Numeral | undefined {
  const { text, lower } = tokens[first]!;
  let after = first + 1;
  if (inFigures.test(text)) {
    const value = Number(text.replace(/\D/g, ''));
    const power = powers[tokens[after]?.lower ?? ''];
    if (power) return { value: value * power, first, after: after + 1 };
    return /^(?:19|20)\d\d$/.test(text) ? undefined : { value, first, after };
  }
  const article = lower === 'a' && !!powers[tokens[after]?.lower ?? ''];
  let [sum, part] = [0, article ? 1 : below100.get(lower)];
  if (part === undefined) return undefined;
  for (;;) {
    const word = tokens[after]?.lower ?? '';
    const power = powers[word];
    const joined = word === 'and' && powers[tokens[after - 1]!.lower] ? 1 : 0;
    const next = below100.get(tokens[after + joined]?.lower ?? '');
    if (power && (power === 100 ? part > 0 && part < 10 : part > 0)) [sum, part] = power === 100 ? [sum, part * 100] : [sum + part * power, 0];
    else if (next !== undefined && part % 100 === 0 && powers[tokens[after - 1]!.lower]) [part, after] = [part + next, after + joined];
    else return { value: sum + part, first, after };
    after++;
  }
}

/** What makes a number vague, or one of two between which the truth lies. */
const vague = new Set(['dozen', 'dozens', 'score', 'scores', 'hundreds', 'thousands', 'millions']);
const between = new Set(['to', 'or', '–', '-', '/']);

/** Every number among tokens, in figures or in words, in order. A vague one is none. */
export function numeralsIn(tokens: Token[]): Numeral[] {
  const all: Numeral[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = numeralAt(tokens, at);
    if (found && !vague.has(tokens[found.after]?.lower ?? '')) all.push(found);
    at = found?.after ?? at + 1;
  }
  return all;
}

/** Whether a number is an end of a span such as `ten to twelve` or `between ten and twelve`. */
export function inSpan(tokens: Token[], all: Numeral[], index: number): boolean {
  const joins = (one: Numeral | undefined, other: Numeral | undefined) => !!one && !!other && one.after + 1 === other.first
    && (between.has(tokens[one.after]!.lower) || tokens[one.after]!.lower === 'and' && tokens[one.first - 1]?.lower === 'between');
  return joins(all[index - 1], all[index]) || joins(all[index], all[index + 1]);
}
