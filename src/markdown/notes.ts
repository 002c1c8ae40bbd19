/** A citation asked for: a source and perhaps a pinpoint. */
export interface Cited {
  source: string;
  pinpoint?: string;
}

/** A raised number in the text that opens a note. */
export interface Mark {
  /** The note's number on this page. */
  number: number;
  /** The address of the mark, to come back to from the note. */
  id: string;
}

/** A note: one source with one pinpoint, however often the page cites it. */
export interface Note extends Cited {
  number: number;
  marks: string[];
}

/** The notes of one page, numbered in the order of their first mark. */
export class Notes {
  readonly list: Note[] = [];
  readonly #known = new Map<string, Note>();

  /** Marks for a group of citations; the same source and pinpoint keep their number. */
  cite(citations: Cited[]): Mark[] {
    return citations.map((cited) => {
      const key = `${cited.source}, ${cited.pinpoint ?? ''}`;
      let note = this.#known.get(key);
      if (!note) {
        note = { ...cited, number: this.list.length + 1, marks: [] };
        this.#known.set(key, note);
        this.list.push(note);
      }
      const id = `mark-${note.number}-${note.marks.length + 1}`;
      note.marks.push(id);
      return { number: note.number, id };
    });
  }
}
