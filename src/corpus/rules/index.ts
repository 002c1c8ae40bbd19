import { typeFollows } from './typeFollows.ts';
import { metWithEvidence } from './metWithEvidence.ts';
import { groupOrganised } from './groupOrganised.ts';
import { protocolTwo } from './protocolTwo.ts';
import { history } from './history.ts';
import { endGround } from './endGround.ts';
import { interventionBasis } from './interventionBasis.ts';
import { pairOverlap } from './pairOverlap.ts';
import { memberIntervention } from './memberIntervention.ts';
import { interventionReach } from './interventionReach.ts';
import { standingFollows } from './standingFollows.ts';
import { duplicateAlias } from './duplicateAlias.ts';
import { duplicateTerm } from './duplicateTerm.ts';
import { incidentAfterSource } from './incidentAfterSource.ts';
import { knownIds } from './knownId.ts';
import { link, markup, strayMark } from './link.ts';
import { profileExists } from './profile.ts';
import { profileHasClassification } from './profileHasClassification.ts';
import { countryKnown } from './countryKnown.ts';
import { sameAs } from './sameAs.ts';
import { reservedId } from './reservedId.ts';
import { redirect, retired } from './departures.ts';
import { partyReached, sourceCited } from './reached.ts';
import type { CorpusRule } from './rule.ts';

/** The rules across entries, in no particular order. Rules within one entry are the schemas of `src/domain/`. */
export const rules: CorpusRule[] = [...knownIds, link, strayMark, markup, duplicateAlias, duplicateTerm, incidentAfterSource, sourceCited, partyReached, profileExists, reservedId,
  history, typeFollows, metWithEvidence, groupOrganised, protocolTwo, endGround, interventionBasis, pairOverlap, memberIntervention, interventionReach, standingFollows, profileHasClassification, countryKnown, sameAs, redirect, retired,
];
