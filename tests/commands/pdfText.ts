import { inflateSync } from 'node:zlib';

const hexes = (text: string, size: number) => text.match(new RegExp(`.{${size}}`, 'g')) ?? [];

/** The text of each page of a PDF as Chromium writes it: objects in the open, streams deflated, characters by tables of each font. */
export function pdfPages(pdf: Buffer): string[] {
  const objects = new Map([...pdf.toString('latin1').matchAll(/(?<=^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)].map(([, id, body]) => [id!, body!]));
  const stream = (id: string | undefined) => {
    const [head, body] = (objects.get(id ?? '') ?? '').split(/stream\r?\n/, 2) as [string, string?];
    const bytes = Buffer.from(body ?? '', 'latin1').subarray(0, Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0));
    return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
  };
  const read = new Map<string, (hex: string) => string>();
  const fontOf = (id: string) => {
    const known = read.get(id);
    if (known) return known;
    const body = objects.get(id) ?? '';
    const table = new Map<number, string>();
    const map = stream(/\/ToUnicode (\d+) 0 R/.exec(body)?.[1]);
    const character = (hex: string) => String.fromCharCode(...hexes(hex, 4).map((each) => parseInt(each, 16)));
    for (const [, chars] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) for (const [, code, text] of chars!.matchAll(/<(\w+)>\s*<(\w+)>/g)) table.set(parseInt(code!, 16), character(text!));
    for (const [, ranges] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
      for (const [, from, to, text] of ranges!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) for (let code = parseInt(from!, 16); code <= parseInt(to!, 16); code++) table.set(code, String.fromCharCode(parseInt(text!, 16) + code - parseInt(from!, 16)));
    }
    const decode = (hex: string) => hexes(hex, body.includes('/Type3') ? 2 : 4).map((each) => table.get(parseInt(each, 16)) ?? '').join('');
    read.set(id, decode);
    return decode;
  };
  return [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body)).map((body) => {
    const fonts = new Map([.../\/Font\s*<<([\s\S]*?)>>/.exec(body)?.[1]?.matchAll(/\/(\w+) (\d+) 0 R/g) ?? []].map(([, name, id]) => [name!, id!]));
    let decode = (hex: string) => hex;
    return [...stream(/\/Contents (\d+) 0 R/.exec(body)?.[1]).matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)].map(([, font, hex]) => {
      if (font) decode = fontOf(fonts.get(font) ?? '');
      return hex ? decode(hex) : '';
    }).join('');
  });
}
