/** Files that examples of the handbook need beside those that all of them share. */
const lines = (...each: string[]): string => `${each.join('\n')}\n`;

const concept = (title: string, summary: string, term: string) => lines('---', `title: ${title}`, `summary: ${summary}`, 'is: criterion', `terms: [${term}]`, '---');
export const intensity = concept('Intensity', 'Whether the violence is intense.', 'intensity');
export const organisation = concept('Organisation', 'Whether a group is organised.', 'organised group');
export const related = intensity.replace('terms: [intensity]', 'related: [organisation]');

/** A classification that leaves its answer open. */
export const open = lines('---', 'title: Mali v JNIM before 2017', 'summary: What is known is too little for an answer.', 'type: undetermined', 'period: 2015/2016', 'sides:', '  - [{ party: mali }]', '  - [{ party: jnim }]', '---');

/** A second profile with one classification. */
export const niger: Record<string, string> = {
  'conflicts/niger/profile.md': lines('---', 'title: Armed conflicts in Niger', 'short: Niger', 'summary: What is known of Niger.', 'territory: [NE]', 'reviewed: 2023-03-02', '---'),
  'conflicts/niger/history.yaml': lines('- id: published', '  date: 2023-04-01', '  kind: published', '  what: The profile is published.'),
  'conflicts/niger/open.md': open,
};

/** A change whose kind demands a reason. */
export const corrected = lines('- id: published', '  date: 2023-04-01', '  kind: published', '  what: The profile is published.', '- id: sooner', '  date: 2023-05-01', '  kind: correction',
  '  what: The conflict is dated one month earlier.', '  because: A report of February 2017 was overlooked.');

export const notBound = lines('---', 'title: Protocol II', 'kind: treaty', 'summary: The treaty on non-international armed conflicts.', 'participation:', '  - { state: mali, bound: false, sources: [rulac] }', 'sources: [rulac]', '---');
export const protocolTwoCase = lines('---', 'title: Mali v JNIM', 'summary: A non-international armed conflict since 2017.', 'type: niac', 'period: 2017-03/..', 'sides:', '  - [{ party: mali }]', '  - [{ party: jnim }]',
  'ap2:', '  responsibleCommand: met', '  territorialControl: not-met', '  sustainedOperations: met', '  implementation: met', '  note: As the record has it.', '  sources: [rulac]',
  'intensity:', '  finding: met', '  reason: There were many clashes.', '  factors:', '    - { factor: confrontations, note: JNIM attacked an army base., incidents: [2018-01-27-soumpi], sources: [news] }', '---');
