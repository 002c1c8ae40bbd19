import type { Case } from '../domain/derivation/case.ts';
import type { Treaties } from '../domain/derivation/law.ts';
import type { Corpus, Entry } from './corpus.ts';
import type { Classification } from '../domain/classification.ts';

/**
 * Gathers what the derivation of a classification looks at: its parties, the interventions of its members, and the States
 * on whose territory it takes place. `null` where something that it names is missing from the corpus.
 */
export function caseOf(corpus: Corpus, { data, profile }: Entry<Classification>): Case | null {
  const territory = corpus.conflict.get(profile!)?.data.territory;
  if (!territory) return null;
  const states = [...corpus.party.values()].filter((party) => party.data.country && territory.includes(party.data.country)).map(({ id }) => id);
  const members = data.sides.flat();
  const parties = new Set([...members.map(({ party }) => party), ...data.control.flatMap(({ group, state }) => [group, state]), ...states]);
  const through = new Set(members.flatMap(({ by }) => (by ? [by] : [])));
  if ([...parties].some((id) => !corpus.party.has(id)) || [...through].some((id) => !corpus.intervention.has(id))) return null;
  return {
    classification: data, territorialStates: states,
    parties: Object.fromEntries([...parties].map((id) => [id, corpus.party.get(id)!.data])),
    interventions: Object.fromEntries([...through].map((id) => [id, corpus.intervention.get(id)!.data])),
  };
}

/** Who is bound by which instrument, as the instruments' entries record it. */
export const treatiesOf = (corpus: Corpus): Treaties => Object.fromEntries([...corpus.instrument].map(([id, { data }]) => [id, data.participation]));
