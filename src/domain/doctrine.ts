/** An authority for a rule: a source of the corpus, with a pinpoint only where that is verified. */
export interface Authority {
  source: string;
  pinpoint?: string;
}

const tadic: Authority = { source: 'tadic-jurisdiction-1995', pinpoint: 'para. 70' };

/** The authorities that the rules name. */
export const authorities = {
  definition: [tadic],
  commonArticle2: [{ source: 'geneva-conventions', pinpoint: 'common art. 2' }],
  occupationWithoutResistance: [{ source: 'geneva-conventions', pinpoint: 'common art. 2(2)' }],
  occupation: [{ source: 'hague-regulations-1907', pinpoint: 'art. 42' }, { source: 'ferraro-2012' }],
  selfDetermination: [{ source: 'additional-protocol-i-1977', pinpoint: 'art. 1(4)' }],
  commonArticle3: [{ source: 'geneva-conventions', pinpoint: 'common art. 3' }],
  nonInternational: [tadic, { source: 'bemba-2016', pinpoint: 'para. 128' }],
  indicators: [{ source: 'haradinaj-2008' }, { source: 'boskoski-2008' }],
  overallControl: [{ source: 'tadic-appeal-1999' }, { source: 'lubanga-2012' }],
  effectiveControl: [{ source: 'nicaragua-1986' }],
  consent: [{ source: 'lieber-2022' }, { source: 'armed-activities-2005' }],
  separateRelations: [{ source: 'ferraro-2015' }],
  supportBased: [{ source: 'ferraro-2013' }, { source: 'ferraro-2015' }],
  ownIntensity: [{ source: 'qil-sba-critique' }],
  lastingCessation: [{ source: 'icrc-commentary-2016', pinpoint: 'para. 491' }],
  generalClose: [{ source: 'geneva-conventions', pinpoint: 'GC IV, art. 6' }],
  peacefulSettlement: [tadic],
  protocolTwo: [{ source: 'additional-protocol-ii-1977', pinpoint: 'art. 1(1)' }],
  disturbances: [{ source: 'additional-protocol-ii-1977', pinpoint: 'art. 1(2)' }],
} as const satisfies Record<string, readonly Authority[]>;

/** One answer to a contested question, with those who hold it. */
export interface Option {
  /** As a phrase: “under the support-based approach”. */
  view: string;
  says: string;
  heldBy: string;
  authority: readonly Authority[];
}

/** The contested questions, with the answer that Casus takes first and its alternatives. */
export const questions = {
  'intervention-without-consent': {
    title: 'Does intervention without consent create a second conflict?',
    options: {
      double: { view: 'the double classification', says: 'Force on a State’s territory without its consent is also an international armed conflict between the two States, beside any conflict with a group.', heldBy: 'the ICRC, as reported by Ferraro', authority: authorities.separateRelations },
      single: { view: 'the single classification', says: 'Force directed only against a group is a non-international armed conflict and nothing else, whether or not the territorial State consents.', heldBy: 'writers discussed by the Lieber Institute and in Just Security', authority: authorities.consent.slice(0, 1) },
    },
  },
  control: {
    title: 'Which control makes a group’s conflict that of a State?',
    options: {
      overall: { view: 'the overall control test', says: 'A State that organises, coordinates or plans the group’s military action, beyond arming and paying it, makes the conflict its own.', heldBy: 'the ICTY and the ICC; the ICRC prefers it', authority: authorities.overallControl },
      effective: { view: 'the effective control test', says: 'The State must have directed the very operations.', heldBy: 'the ICJ, for the responsibility of States', authority: authorities.effectiveControl },
    },
  },
  'multinational-forces': {
    title: 'When does a supporting force become a party?',
    options: {
      'support-based': { view: 'the support-based approach', says: 'A force that by decision of its State or organisation takes a direct part in the hostilities of an existing conflict, in support of a party, becomes a party without reaching the threshold by its own fighting.', heldBy: 'Ferraro and the ICRC', authority: authorities.supportBased },
      'own-intensity': { view: 'the view that asks for own intensity', says: 'A force is a party only if its own fighting with the group reaches the threshold.', heldBy: 'critics of the support-based approach', authority: authorities.ownIntensity },
    },
  },
  'end-of-niac': {
    title: 'When does a non-international armed conflict end?',
    options: {
      'lasting-cessation': { view: 'the test of lasting cessation', says: 'It ends when armed confrontations have ceased for good, without real risk that they resume.', heldBy: 'the ICRC', authority: authorities.lastingCessation },
      'peaceful-settlement': { view: 'the test of a peaceful settlement', says: 'The law applies until a peaceful settlement is achieved.', heldBy: 'the ICTY in Tadić', authority: authorities.peacefulSettlement },
    },
  },
  'ap2-foreign-forces': {
    title: 'Does Additional Protocol II bind foreign forces beside the State?',
    options: {
      'territorial-state': { view: 'the reading that covers the territorial State’s forces alone', says: 'The Protocol speaks of a State’s own armed forces on its own territory; foreign forces beside them are not bound by it.', heldBy: 'a reading of the text discussed by Bartels', authority: [...authorities.protocolTwo, { source: 'bartels-2013' }] },
      'fighting-beside': { view: 'the reading that extends to forces fighting beside it', says: 'Once the Protocol governs a conflict, it binds every State party that fights in it beside the territorial State.', heldBy: 'the contrary reading, for which no authority is recorded here', authority: [{ source: 'bartels-2013' }] },
    },
  },
} as const satisfies Record<string, { title: string; options: Record<string, Option> }>;

export type Question = keyof typeof questions;
/** The answers that a derivation is made under. */
export type Doctrine = { [Q in Question]: keyof (typeof questions)[Q]['options'] };

/** The answers that Casus takes. */
export const ourDoctrine: Doctrine = {
  'intervention-without-consent': 'double', control: 'overall', 'multinational-forces': 'support-based', 'end-of-niac': 'lasting-cessation', 'ap2-foreign-forces': 'territorial-state',
};

/** Every doctrine that differs from a given one in a single answer. */
export function otherViews(doctrine: Doctrine): { question: Question; option: string; doctrine: Doctrine }[] {
  return (Object.keys(questions) as Question[]).flatMap((question) => Object.keys(questions[question].options)
    .filter((option) => option !== doctrine[question])
    .map((option) => ({ question, option, doctrine: { ...doctrine, [question]: option } as Doctrine })));
}

/** The option chosen for a question. */
export const optionOf = (question: Question, option: string): Option => (questions[question].options as Record<string, Option>)[option]!;

/** The sources that the rules themselves cite. */
export const citedByRules: ReadonlySet<string> = new Set(Object.values(authorities).flat().map(({ source }) => source));
