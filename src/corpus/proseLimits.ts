import { thousands, type Finding } from './finding.ts';

/**
 * What Markdown may have at most. The parser takes time that grows with the square of some of these, and with their cube
 * where a hostile text combines them; no entry has come near a quarter of any.
 */
const most = { characters: 100_000, lines: 2000, depth: 12, indent: 60, marks: 400, brackets: 1500 };

const container = /(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{0,100}\]:)[ \t]*/y;

/** How many quotations, items and notes begin on a line, each within the one before. */
function depthOf(line: string): number {
  let depth = 0;
  container.lastIndex = line.length - line.trimStart().length;
  while (container.test(line)) depth++;
  return depth;
}

const item = /^( *)(?:([-*+])|(\d{1,9})[.)]) +(?=\S)/;

/** Tells of each line of a paragraph or list in turn whether an item begins on it, whose marks are a matter of its own to the parser. */
function itemsOf(): (line: string) => boolean {
  let around: { column: number; numbered: boolean }[] = [];
  return (line) => {
    if (!line.trim()) around = [];
    const [whole, indent = '', , number] = item.exec(line) ?? [];
    if (!whole) return false;
    const left = around.filter(({ column }) => column > indent.length);
    around = around.filter(({ column }) => column <= indent.length);
    // Further to the right, or with a number above one where no item with a number goes before, it would be text of the paragraph.
    if (indent.length - (around.at(-1)?.column ?? 0) > 3 || number && Number(number) !== 1 && !left[0]?.numbered) return false;
    around.push({ column: whole.length, numbered: !!number });
    return true;
  };
}

const count = (line: string, sign: RegExp) => line.match(sign)?.length ?? 0;

/** What makes a text of Markdown more than a page can bear; looked at before it is parsed. */
export function proseFault(file: string, { text, linesBefore }: { text: string; linesBefore: number }): Finding | undefined {
  const fault = (rule: string, line: number, message: string, help: string): Finding => ({ file, line: line + linesBefore, column: 1, rule, severity: 'error', message, help });
  if (text.length > most.characters) return fault('file-size', 1, `the text has ${thousands(text.length)} characters, more than ${thousands(most.characters)}`, 'shorten it, or divide the entry');
  const lines = text.split('\n');
  if (lines.length > most.lines) return fault('file-size', 1, `the text has ${thousands(lines.length)} lines, more than ${thousands(most.lines)}`, 'shorten it, or divide the entry');
  let [marks, brackets] = [0, 0];
  const isItem = itemsOf();
  for (const [index, line] of lines.entries()) {
    if (depthOf(line) > most.depth || /^[ \t]*/.exec(line)![0].length > most.indent) return fault('nesting', index + 1, `quotations or lists are nested more than ${most.depth} deep`, 'write them less deep');
    if (isItem(line)) [marks, brackets] = [0, 0];
    [marks, brackets] = line.trim() ? [marks + count(line, /[*_~`]/g), brackets + count(line, /[[\]<&!@:]/g)] : [0, 0];
    if (marks > most.marks || brackets > most.brackets) return fault('nesting', index + 1, 'one paragraph has more marks of Markdown than a page can bear', 'divide it by empty lines');
  }
  return undefined;
}
