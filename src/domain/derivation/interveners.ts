import { daysOf } from '../date.ts';
import { authorities, optionOf, type Doctrine } from '../doctrine.ts';
import type { FindingValue } from '../finding.ts';
import type { Intervention } from '../intervention.ts';
import { covers, isMet, isOpen, isStateLike, nameOf, organisationOn, type Case, type Present } from './case.ts';
import { step, type Alongside, type Standing, type Step } from './conclusion.ts';
import type { Outcome } from './tests.ts';
import type { Sides } from './sides.ts';

/**
 * Rule 5: what an intervention changes, for each State on whose territory it takes place. With that State's consent,
 * nothing; without, a conflict between the two States beside this one.
 */
export function interventions(facts: Case, sides: Sides, day: string, doctrine: Doctrine): { steps: Step[]; alongside: Alongside[] } {
  const steps: Step[] = [];
  const alongside: Alongside[] = [];
  for (const member of sides.present) {
    const { party, by } = member;
    if (!by || !isStateLike(facts, party)) continue;
    const through = facts.interventions[by]!;
    for (const state of facts.territorialStates.filter((each) => each !== party && through.in.some((code) => code === facts.parties[each]!.country))) {
      const [name, host] = [nameOf(facts, party), nameOf(facts, state)];
      const say = (text: string, authority: Step['authority'], finding: FindingValue) => steps.push(step('consent', text, authority, finding, [party, state]));
      const besides = (because: string) => {
        if (!alongside.some(({ between }) => between[0] === party && between[1] === state)) alongside.push({ between: [party, state], type: 'iac', because });
      };
      const opposed = sides.present.some((each) => each.side !== member.side && each.role === 'party' && each.party === state);
      // Where States oppose each other, force between the two is the conflict classified itself, not one beside it.
      if (opposed && sides.international === 'yes') continue;
      const consent = opposed ? 'no' : consentOn(facts, through.basis, state, day);
      const force = forceOf(member);
      if (consent === 'yes') {
        say(`${name} acts with the consent of ${host}, which leaves the type of the conflict as it is.`, authorities.consent, 'met');
      } else if (consent === 'open') {
        say(`Whether ${host} consented to the intervention of ${name} is not established.`, authorities.consent, 'not-assessed');
      } else if (!isMet(force)) {
        const where = opposed ? `against ${host} itself` : `on the territory of ${host} without its consent`;
        say(isOpen(force) ? `Whether ${name} uses force ${where} is open.` : `${name} does not use force ${where}.`, authorities.commonArticle2, force);
      } else if (opposed) {
        say(`${name} uses force against ${host} itself, which is an international armed conflict between them.`, authorities.commonArticle2, 'met');
        besides(`${name} fights against ${host}.`);
      } else if (doctrine['intervention-without-consent'] === 'double') {
        say(`${name} acts without the consent of ${host}, so there is also an international armed conflict between the two.`, authorities.separateRelations, 'not-met');
        besides(`${name} uses force on the territory of ${host} without its consent.`);
      } else {
        say(`${name} acts without the consent of ${host}; directed against a group alone, its force is a non-international armed conflict and nothing else.`, optionOf('intervention-without-consent', 'single').authority, 'not-met');
      }
    }
  }
  return { steps, alongside };
}

/** Whether a State consented on a day. Consent that has run out is withdrawn; a mandate of the Security Council says nothing of consent. */
function consentOn({ territorialStates }: Case, basis: Intervention['basis'], state: string, day: string): 'yes' | 'no' | 'open' {
  const about = basis.filter(({ giver }) => !giver || giver === state || !territorialStates.includes(giver));
  const kinds = about.filter(({ period }) => covers(period, day)).map(({ kind }) => kind);
  if (kinds.includes('consent')) return 'yes';
  if (kinds.includes('not-established')) return 'open';
  const withdrawn = about.some(({ kind, period }) => kind === 'consent' && (daysOf(period!)!.to ?? day) < day);
  return withdrawn || kinds.includes('none') || kinds.includes('self-defence-claim') ? 'no' : 'open';
}

/** Whether a member uses force itself: a principal does, an outside force if it was found to fight. */
function forceOf({ role, support, ownIntensity }: Present): FindingValue {
  if (role === 'party' || (ownIntensity && isMet(ownIntensity.finding))) return 'met';
  return support?.finding ?? 'not-assessed';
}

/** Who is a party to the conflict, who supports one, and who is neither. */
export function standings(facts: Case, sides: Sides, { type }: Outcome, day: string, doctrine: Doctrine): { parties: Standing[]; steps: Step[] } {
  const steps: Step[] = [];
  const behind = type === 'none' || type === 'undetermined' ? [] : sides.behind;
  const parties = [...sides.present, ...behind].map((member): Standing => {
    const standing = (status: Standing['status'], because: string, theory: string | null = null): Standing => ({ party: member.party, side: member.side, status, theory, because });
    if (type === 'none') return standing('not-party', 'There is no armed conflict to be a party to.');
    if (type === 'undetermined') return standing('open', 'Whether there is an armed conflict is undetermined.');
    if (member.role === 'party') return standing(...principal(facts, sides, member, type, day));
    const { status, because, theory, made } = outsider(facts, sides, member, type, doctrine);
    steps.push(made);
    return standing(status, because, theory);
  });
  return { parties, steps };
}

function principal(facts: Case, sides: Sides, { party }: Present, type: 'niac' | 'iac' | 'occupation', day: string): [Standing['status'], string] {
  if (isStateLike(facts, party) || sides.controlled.has(party)) return ['party', 'It is one of the two sides.'];
  if (sides.international === 'yes') return ['open', 'Whether it belongs to the State beside which it fights, or fights a non-international armed conflict of its own, is not decided by these findings.'];
  if (type !== 'niac') return ['party', 'It is one of the two sides.'];
  const value = organisationOn(facts, party, day);
  if (isMet(value)) return ['party', 'It is an organised group on one of the two sides.'];
  return isOpen(value) ? ['open', 'Whether it is organised enough is open.'] : ['not-party', 'Of several groups on a side, only organised ones are parties.'];
}

/** Whether an outside force has become a party, under the theory of the doctrine. */
function outsider(facts: Case, sides: Sides, member: Present, type: 'niac' | 'iac' | 'occupation', doctrine: Doctrine) {
  const question = doctrine['multinational-forces'];
  const own = type === 'niac' && question === 'own-intensity';
  const value = (own ? member.ownIntensity : member.support)?.finding ?? 'not-assessed';
  const name = nameOf(facts, member.party);
  const { view, authority } = optionOf('multinational-forces', own ? 'own-intensity' : 'support-based');
  const theory = type === 'niac' ? view : null;
  const [ground, want] = own ? ['its own fighting reaches the threshold', 'own fighting that reaches the threshold'] : ['it takes a direct part in the hostilities in support of a party', 'a direct part in the hostilities in support of a party'];
  // Against a State, the force of another State is a matter between the two of them.
  const againstState = type === 'niac' && isStateLike(facts, member.party) && sides.present.some(({ party, side, role }) => side !== member.side && role === 'party' && isStateLike(facts, party));
  const [status, because]: [Standing['status'], string] = isMet(value) && againstState ? ['not-party', `${name} fights against a State, which is a matter of the law of international armed conflict and not of this conflict.`]
    : isMet(value) ? ['co-party', `${name} is a party, because ${ground}.`]
    : isOpen(value) ? ['open', `Whether ${name} is a party is not concluded: the findings do not say whether ${ground}.`]
    : ['supporter', `${name} gives support without being a party, for want of ${want}.`];
  return { status, because, theory, made: step('support', because, authority, value, [member.party]) };
}
