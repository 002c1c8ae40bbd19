import { optionOf, otherViews, questions, type Doctrine, type Question } from '../doctrine.ts';
import type { ConflictType } from '../fields.ts';
import { list, nameOf, type Case } from './case.ts';
import type { Conclusion, Standing } from './conclusion.ts';
import { derive } from './derive.ts';
import { lawOn, type Treaties } from './law.ts';

/** Another answer to a contested question that changes the outcome. */
export interface Alternative {
  question: Question;
  title: string;
  /** The other view, and as a phrase for sentences. */
  option: string;
  view: string;
  heldBy: string;
  type: ConflictType | null;
  /** What is different, in one sentence. */
  differs: string;
}

/** The views that change something about a classification on a day, each against the doctrine given. */
export function alternatives(facts: Case, day: string, doctrine: Doctrine, treaties: Treaties): Alternative[] {
  const ours = derive(facts, day, doctrine);
  return otherViews(doctrine).flatMap(({ question, option, doctrine: other }) => {
    const theirs = derive(facts, day, other);
    const differences = [...outcomes(facts, ours, theirs), ...(question === 'ap2-foreign-forces' ? laws(facts, day, doctrine, other, treaties) : [])];
    if (!differences.length) return [];
    const { view, heldBy } = optionOf(question, option);
    return [{ question, title: questions[question].title, option, view, heldBy, type: theirs.type, differs: `Under ${view}, ${list(differences)}.` }];
  });
}

const typeWords: Record<ConflictType, string> = {
  iac: 'this is an international armed conflict', occupation: 'this is an occupation', niac: 'this is a non-international armed conflict',
  none: 'there is no armed conflict', undetermined: 'the type is undetermined',
};
const statusWords: Record<Standing['status'], string> = {
  party: 'is a party', 'co-party': 'is a party', supporter: 'supports a party without being one', 'not-party': 'is not a party', open: 'may or may not be a party',
};

function outcomes(facts: Case, ours: Conclusion, theirs: Conclusion): string[] {
  if (ours.phase !== theirs.phase) return [theirs.phase === 'during' ? 'the conflict has not ended' : 'the conflict has ended'];
  const type = ours.type !== theirs.type ? [typeWords[theirs.type!]] : [];
  const statusIn = (conclusion: Conclusion, { party, side }: Standing) => conclusion.parties.filter((each) => each.party === party && each.side === side).map(({ status }) => status).join();
  const parties = theirs.parties.filter((each) => !type.length && statusIn(ours, each) !== statusIn(theirs, each)).map(({ party, status }) => `${nameOf(facts, party)} ${statusWords[status]}`);
  const gone = ours.parties.filter((each) => !type.length && !statusIn(theirs, each)).map(({ party }) => `${nameOf(facts, party)} ${statusWords['not-party']}`);
  const pairs = (conclusion: Conclusion) => conclusion.alongside.map(({ between }) => between.join(' '));
  const more = theirs.alongside.filter(({ between }) => !pairs(ours).includes(between.join(' '))).map(({ between }) => `there is also an international armed conflict between ${between.map((party) => nameOf(facts, party)).join(' and ')}`);
  const fewer = ours.alongside.filter(({ between }) => !pairs(theirs).includes(between.join(' '))).map(({ between }) => `there is no international armed conflict between ${between.map((party) => nameOf(facts, party)).join(' and ')}`);
  return [...type, ...parties, ...gone, ...more, ...fewer];
}

function laws(facts: Case, day: string, ours: Doctrine, theirs: Doctrine, treaties: Treaties): string[] {
  const bound = (doctrine: Doctrine) => lawOn(facts, day, doctrine, treaties).filter(({ instrument, applies }) => instrument === 'additional-protocol-ii' && applies === 'applies').map(({ party }) => party);
  const [before, after] = [bound(ours), bound(theirs)];
  return [...after.filter((party) => !before.includes(party)).map((party) => `Additional Protocol II also binds ${nameOf(facts, party)}`),
    ...before.filter((party) => !after.includes(party)).map((party) => `Additional Protocol II does not bind ${nameOf(facts, party)}`)];
}
