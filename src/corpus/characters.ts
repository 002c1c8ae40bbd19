import type { Finding } from './finding.ts';

/** What no text has: controls, characters without a shape, those that turn the direction of writing, and the sign of a lost one. */
export const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\p{NChar}\uFFFD]/u;
const forbidden = new RegExp(unseen, 'gu');
/** Joiners between letters of scripts that are written with them. */
const joined = /(?<=[\p{L}\p{M}])(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200C\u200D]$/u;
/** Letters of another shape that stand for plain ones: full width, as in mathematics, in circles, joined. Small raised ones are for ordinals. */
const dressed = /(?![\x00-\u017E])[\p{Lu}\p{Ll}\p{Lt}\p{Nl}\p{Nd}\u24B6-\u24E9\u{1F130}-\u{1F189}]/gu;
const undressed = (text: string): string => text.replace(dressed, (letter) => { const plain = letter.normalize('NFKC'); return /^[A-Za-z0-9]+$/.test(plain) ? plain : letter; });
const stacked = /\p{M}{5,}/u;

interface Fault {
  /** From the beginning of the text, in UTF-16 units. */
  index: number;
  message: string;
  help: string;
  /** The word that is at fault, where no single character is. */
  word?: string;
}

/** The first fault in the characters of a line, if it has one. Tabs are for the grammar of the file to judge. */
function faultOf(line: string): Fault | undefined {
  for (const { 0: character, index } of line.matchAll(forbidden)) {
    if (character === '\t' || joined.test(line.slice(Math.max(0, index - 2), index + 1))) continue;
    return { index, ...named(character) };
  }
  const stack = stacked.exec(line);
  if (stack) return { index: stack.index, message: `has ${[...stack[0]].length} marks on one letter`, help: 'keep the marks that belong to the letter' };
  const composed = line.normalize('NFC');
  if (composed !== line) {
    let index = 0;
    while (line[index] === composed[index]) index++;
    const word = wordAt(line, index);
    return { index, message: `"${word.normalize('NFC')}" is written with letters and their marks apart`, help: 'type it again; each letter with its mark is one character (NFC)' };
  }
  const plain = undressed(line);
  if (plain !== line) {
    let index = 0;
    while (line[index] === plain[index]) index++;
    const word = wordAt(line, index) || String.fromCodePoint(line.codePointAt(index)!);
    return { index, word, message: `"${word}" is written with signs that stand for the letters or digits of "${undressed(word)}"`, help: 'type it again with the keys of the keyboard' };
  }
  for (const { 0: word, index } of /[\u0370-\u052F\u1C80-\u1C8F\u1F00-\u1FFF\u2DE0-\u2DFF\uA640-\uA69F]/.test(line) ? line.matchAll(/\p{L}+/gu) : []) {
    const other = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(word)?.[0];
    if (other && (/\p{Script=Latin}/u.test(word) || /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Greek}/u.test(word))) {
      return { index, word, message: `"${word.slice(0, 60)}" mixes letters of two alphabets: "${other}" is ${/\p{Script=Greek}/u.test(other) ? 'Greek' : 'Cyrillic'}`, help: 'type it again in one alphabet' };
    }
  }
  return undefined;
}

const code = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function named(character: string): { message: string; help: string } {
  if (character === '\uFFFD') return { message: 'has U+FFFD, the sign of a character that was lost', help: 'write the character that was meant' };
  const kind = /\p{Cc}/u.test(character) ? 'the control character' : /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character) ? 'a character that turns the direction of writing,'
    : /\p{Co}/u.test(character) ? 'a character that no font has in common,' : 'the invisible character';
  return { message: `has ${kind} ${code(character)}`, help: 'remove it; it often comes with text that was pasted' };
}

const wordAt = (line: string, at: number): string => `${/[\p{L}\p{M}\p{N}-]{0,30}$/u.exec(line.slice(Math.max(0, at - 30), at))?.[0] ?? ''}${/^[\p{L}\p{M}\p{N}-]{0,30}/u.exec(line.slice(at, at + 30))?.[0] ?? ''}`;

const most = 20;

/** One finding for each line with a fault in its characters, but no more than a score for a file. */
export function characterFaults(file: string, text: string): Finding[] {
  const found: Finding[] = [];
  let more = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const fault = faultOf(line);
    if (fault && found.length < most) found.push({ file, line: index + 1, column: fault.index + 1, rule: 'text-character', severity: 'error', message: fault.message, help: fault.help });
    else if (fault) more++;
  }
  const last = found.at(-1);
  if (last && more) last.message += `; ${more} more line${more === 1 ? ' has such a fault' : 's have such faults'}`;
  return found;
}

/** What escapes and entities have brought into a value: what is wrong with its characters and does not stand so in the text of the file. */
export function valueFault(value: string, text: string): { message: string; help: string } | undefined {
  for (const line of value.split('\n')) {
    const fault = faultOf(line);
    if (fault && !(fault.word && text.includes(fault.word))) return { message: fault.message, help: fault.help };
  }
  return undefined;
}

/** The text as it would be without these faults, with the same lines, so that what else is wrong can be told too. */
export const withoutFaults = (text: string): string =>
  text.replace(forbidden, (character) => (character === '\n' || character === '\t' || character === '\u200C' || character === '\u200D' ? character : '')).replace(new RegExp(stacked, 'gu'), '').replace(dressed, undressed).normalize('NFC');

/** Letters of Cyrillic and Greek that look like Latin ones. */
const alike = new Map([...'АВЕІЈКМНОРСТУХЅԚԜаеіјорсухѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρικυχ'].map((letter, index) => [letter, 'ABEIJKMHOPCTYXSQWaeijopcyxshdqwABEZHIKMNOPTYXovpikux'[index]!]));

/** A name as the eye takes it: with letters of other alphabets as the Latin ones that they look like. */
export const asSeen = (name: string): string => name.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => alike.get(letter) ?? letter);
