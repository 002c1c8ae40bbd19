import { caseOf } from '../corpus/case.ts';
import type { Entry } from '../corpus/corpus.ts';
import type { Classification } from '../domain/classification.ts';
import type { Standing } from '../domain/derivation/conclusion.ts';
import { derive } from '../domain/derivation/derive.ts';
import { ourDoctrine } from '../domain/doctrine.ts';
import { isNext, readStretch, stretches } from './derivation.ts';
import type { Link, PageMaker } from './page.ts';

/** Where a party stood, in words, with the classifications and the dates for which it did. */
export interface StandingView {
  word: string;
  in: (Link & { dates: string })[];
}

/** The answers to the question whether it was a party, as the head of a page gives them, from yes to no. */
const answers: Record<Standing['status'], string> = {
  party: 'Party to the conflict', 'co-party': 'Co-party to the conflict', supporter: 'Support without being a party', open: 'Whether a party: not concluded', 'not-party': 'Not a party to a conflict',
};

/** The standing of a party in each classification that it is in, over time; a change of its own standing alone parts the dates. */
export function standingsOf(page: PageMaker, party: string, classifications: Entry<Classification>[]): StandingView[] {
  const found = classifications.flatMap((entry) => stretchesOf(page, party, entry));
  return Object.entries(answers).map(([status, word]) => ({ word, in: found.filter((each) => each.status === status).map(({ status: _, ...each }) => each) })).filter((each) => each.in.length);
}

function stretchesOf(page: PageMaker, party: string, entry: Entry<Classification>): (Link & { status: Standing['status']; dates: string })[] {
  const facts = caseOf(page.corpus, entry)!;
  const runs: { status: Standing['status']; from: string | null; to: string | null }[] = [];
  for (const { day, from, to } of stretches(page.corpus, facts)) {
    const status = derive(facts, day, ourDoctrine).parties.find((each) => each.party === party)?.status;
    const last = runs.at(-1);
    if (!status) continue;
    if (last?.status === status && isNext(last, from)) last.to = to;
    else runs.push({ status, from, to });
  }
  return runs.map(({ status, from, to }) => ({ ...page.link('classification', entry.id), status, dates: readStretch(facts, from, to) }));
}
