import { authorities, type Doctrine } from '../doctrine.ts';
import { covers, isMet, isOpen, isStateLike, list, nameOf, type Case, type Present } from './case.ts';
import { step, type Step } from './conclusion.ts';

/** Who stands on a side in law: a State (or one who acts for a State), a group, or a group whose control is open. */
type Nature = 'state' | 'group' | 'open';

export interface Sides {
  present: Present[];
  /** Whether the opponents are States in law; `open` where that hangs on a control that is not decided. */
  international: 'yes' | 'no' | 'open';
  /** The groups that count as a State's, under the control test of the doctrine. */
  controlled: Set<string>;
  /** The States that fight only through a group that they control. */
  behind: Present[];
  steps: Step[];
}

/** Rule 1: State against State asks for one test, State against group and group against group for the other. */
export function sidesOn(facts: Case, present: Present[], day: string, doctrine: Doctrine): Sides {
  const controlled = new Set<string>();
  const behind: Present[] = [];
  const steps: Step[] = [];
  const natureOf = ({ party, side }: Present): Nature => {
    if (isStateLike(facts, party)) return 'state';
    const natures = facts.classification.control.filter((each) => each.group === party && covers(each.period, day)).map((control) => underControl(control, side));
    return natures.includes('state') ? 'state' : natures.includes('open') ? 'open' : 'group';
  };
  const underControl = (control: Case['classification']['control'][number], side: 0 | 1): Nature => {
    const value = control[doctrine.control];
    const party = control.group;
    const authority = doctrine.control === 'overall' ? authorities.overallControl : authorities.effectiveControl;
    const [group, state] = [nameOf(facts, party), nameOf(facts, control.state)];
    const say = (text: string) => steps.push(step('control', text, authority, value, [party, control.state]));
    if (isMet(value)) {
      controlled.add(party);
      if (![...present, ...behind].some((member) => member.party === control.state && member.side === side)) behind.push({ party: control.state, role: 'party', side });
      say(`${group} acts under the ${doctrine.control} control of ${state}, so its fighting counts as that of ${state}.`);
      return 'state';
    }
    if (isOpen(value)) {
      say(`Whether ${state} has ${doctrine.control} control of ${group} is open, and so is whether its fighting counts as that of ${state}.`);
      return 'open';
    }
    say(`${state} does not have ${doctrine.control} control of ${group}, which stands for itself.`);
    return 'group';
  };
  const natures = ([0, 1] as const).map((side) => {
    const all = present.filter((member) => member.side === side && member.role === 'party').map(natureOf);
    return all.includes('state') ? 'state' : all.includes('open') ? 'open' : 'group';
  });
  const international = natures.includes('group') ? 'no' : natures.includes('open') ? 'open' : 'yes';
  const names = ([0, 1] as const).map((side) => list(present.filter((member) => member.side === side && member.role === 'party').map(({ party }) => nameOf(facts, party))));
  const test = { yes: 'States oppose each other, so the test of an international armed conflict is asked', open: 'Which test is asked hangs on the control of a group',
    no: natures.includes('state') ? 'A State and a group oppose each other, so the test of a non-international armed conflict is asked'
      : 'No State stands on one of the sides in law, so the test of a non-international armed conflict is asked' }[international];
  const authority = international === 'yes' ? authorities.commonArticle2 : authorities.definition;
  return { present, international, controlled, behind, steps: [step('sides', `${names[0]} against ${names[1]}. ${test}.`, authority), ...steps] };
}
