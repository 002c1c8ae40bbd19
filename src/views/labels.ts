/** A rectangle of a picture, by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Widths of letters in the semi-bold of our sans serif, in parts of the size, none less than it is; other letters are no wider than the last. */
const letterWidths: [RegExp, number][] = [[/ /, 0.21], [/[ijlIï.,:;’']/, 0.29], [/[frt()-]/, 0.37], [/[csyzçL–J]/, 0.5], [/[aeéègkvx\dFSEX]/, 0.55], [/[\p{Ll}ABCKPRTY]/u, 0.6], [/[DGHNOQUVZ]/, 0.67], [/./u, 0.84]];

/** The width of a text, estimated from above, because nothing measures it while pages are made. */
export const textWidth = (text: string, size: number): number => Math.ceil([...text].reduce((sum, letter) => sum + (/[mMwW]/.test(letter) ? 0.84 : letterWidths.find(([letters]) => letters.test(letter))![1]), 0) * size);

export const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
export const inside = (a: Box, frame: Box): boolean => a.x >= frame.x && a.y >= frame.y && a.x + a.width <= frame.x + frame.width && a.y + a.height <= frame.y + frame.height;
export const around = (x: number, y: number, reach: number): Box => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });

/** The sides of a point, in the order in which a label tries them: right, left, above, below, then the corners. */
const sides = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]] as const;

/**
 * The place of a label beside a point: the first side at which it touches nothing that is taken and stays within the frame, near the
 * point before farther off. Nothing if there is none within the reach, the farthest that it may stand off.
 */
export function placeLabel([x, y]: [number, number], { width, height }: { width: number; height: number }, taken: Box[], frame: Box, { gap, reach }: { gap: number; reach: number }): Box | undefined {
  for (let off = gap; off <= reach; off += 6) {
    for (const [right, down] of sides) {
      const box = { x: Math.round(x + right * off + (right - 1) * width / 2), y: Math.round(y + down * off + (down - 1) * height / 2), width, height };
      if (inside(box, frame) && !taken.some((other) => overlap(box, other))) return box;
    }
  }
  return undefined;
}

/** The place of a name about a point: upon it, or as little aside as it takes to touch nothing that is taken. Nothing if there is none within the reach. */
export function placeName([x, y]: [number, number], { width, height }: { width: number; height: number }, taken: Box[], frame: Box, reach: number): Box | undefined {
  const tries: [number, number][] = [];
  for (let right = -reach; right <= reach; right += 3) for (let down = -reach; down <= reach; down += 3) tries.push([right, down]);
  tries.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
  return tries.map(([right, down]) => ({ x: x - width / 2 + right, y: y - height / 2 + down, width, height }))
    .find((box) => inside(box, frame) && !taken.some((other) => overlap(box, other)));
}
