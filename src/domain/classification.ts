import { z } from 'zod';
import { exceptions } from './exception.ts';
import { conflictType, date, evidence, period, ref, sourced, text } from './fields.ts';
import { findingValue, intensityFinding, plainFinding } from './finding.ts';

/** One member of a side. */
const member = z.strictObject({
  party: ref('party').describe('Who it is.'),
  role: z.enum(['party', 'co-party', 'supporter']).default('party').describe('`party`: a principal of the side. `co-party`: an outside force that is a party too. '
    + '`supporter`: helps the side, and Casus does not conclude that it is a party.'),
  by: ref('intervention').optional().describe('The intervention through which an outside force takes part.'),
  period: period().optional().describe('When it takes part, if not for the whole period.'),
  support: plainFinding.optional().describe('Whether an outside force, by decision of its State or organisation, takes a direct part in the hostilities in support of the side.'),
  ownIntensity: plainFinding.optional().describe('Whether its own fighting with the other side reaches the threshold of intensity.'),
});

/** A State's control over a group, under either test. */
const control = sourced(z.strictObject({
  group: ref('party').describe('The group that is controlled.'),
  state: ref('party').describe('The State that controls it.'),
  overall: findingValue.describe('Whether there is overall control: organising, coordinating or planning the group’s military action, beyond arming and paying it.'),
  effective: findingValue.describe('Whether there is effective control: directing the very operations.'),
  period: period().optional().describe('For which time, if not for the whole period.'),
  reason: text().describe('Why, in one to three sentences.'),
  ...evidence,
}));

/** Whether a peaceful settlement was achieved, which some hold to be the end of a non-international armed conflict. */
const settlement = sourced(z.strictObject({
  finding: findingValue.describe('Whether a peaceful settlement was achieved.'),
  date: date().describe('When.'),
  reason: text().describe('Why, in one to three sentences.'),
  ...evidence,
}));

/** The threshold of Additional Protocol II, article 1(1), element by element. */
const ap2 = sourced(z.strictObject({
  responsibleCommand: findingValue.describe('Whether the group is under responsible command.'),
  territorialControl: findingValue.describe('Whether it controls a part of the territory.'),
  sustainedOperations: findingValue.describe('Whether that control enables it to carry out sustained and concerted military operations.'),
  implementation: findingValue.describe('Whether it enables it to implement the Protocol.'),
  note: text().describe('Why, in one to three sentences.'),
  ...evidence,
}));

/** Why a conflict is over. */
const end = sourced(z.strictObject({
  ground: z.enum(['lasting-cessation', 'party-ceased', 'peaceful-settlement', 'general-close', 'end-of-occupation', 'superseded'])
    .describe('`lasting-cessation`: of armed confrontations, without real risk of resumption. The other grounds are held by other views or for other types. `superseded`: another classification took its place.'),
  note: text().describe('What happened, in one to three sentences.'),
  ...evidence,
}));

/** `conflicts/<profile>/<classification>.md`: the reasoned answer for one pair of sides over one period. */
export const classificationSchema = z.strictObject({
  title: text().describe('The two sides and, where needed, the time: Mali v JNIM.'),
  summary: text().describe('One to three plain sentences that give the answer.'),
  type: conflictType.describe(`The editor’s conclusion; it must follow from the findings. ${conflictType.description}`),
  period: period().describe('What the answer covers; open while it lasts.'),
  periodNote: text().optional().describe('Why the period begins, and ends if it does, where it does; shown beside it.'),
  sides: z.tuple([z.array(member).min(1), z.array(member).min(1)]).describe('The two opposing sides, each a list of members.'),
  intensity: intensityFinding.optional().describe('Intensity of the violence between the sides. The organisation of each group is judged in the group’s own entry.'),
  force: plainFinding.optional().describe('Resort to armed force between States.'),
  occupation: z.strictObject({
    presence: plainFinding.describe('Whether a foreign force is present without the consent of the effective local government.'),
    authority: plainFinding.describe('Whether it is able to exercise authority over the territory.'),
    displacement: plainFinding.describe('Whether the ousted authority is unable to exercise authority there.'),
  }).optional().describe('The three elements of occupation.'),
  control: z.array(control).default([]).describe('Control of States over groups on the sides, under either test.'),
  selfDetermination: plainFinding.optional().describe('Whether a people fights for its self-determination in the sense of Additional Protocol I, article 1(4), and the State is bound by it.'),
  ap2: ap2.optional().describe('The threshold of Additional Protocol II, article 1(1), element by element.'),
  settlement: settlement.optional().describe('Whether a peaceful settlement was achieved, which some hold to be the end of a non-international armed conflict.'),
  ended: end.optional().describe('Why the conflict is over.'),
  ...exceptions,
}).describe('The reasoned answer for one pair of sides over one period.');
export type Classification = z.infer<typeof classificationSchema>;
export type Member = z.infer<typeof member>;
