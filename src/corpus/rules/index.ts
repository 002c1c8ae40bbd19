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
import { changeRecorded } from './changeRecorded.ts';
import { chronologyOrder } from './chronologyOrder.ts';
import { duplicateName } from './duplicateName.ts';
import { factAfterSource } from './factAfterSource.ts';
import { figureAgrees } from './figureAgrees.ts';
import { firstMentionLinked } from './firstMentionLinked.ts';
import { identifierKept } from './identifierKept.ts';
import { legalCitation } from './legalCitation.ts';
import { nameKnown } from './nameKnown.ts';
import { orphanIncident } from './orphanIncident.ts';
import { partisanOnly } from './partisanOnly.ts';
import { proseCited } from './proseCited.ts';
import { staleException } from './staleException.ts';
import type { CorpusRule } from './rule.ts';

const found: CorpusRule[] = [...knownIds, link, strayMark, markup, duplicateAlias, duplicateName, duplicateTerm, incidentAfterSource, factAfterSource, sourceCited, partyReached, profileExists, reservedId,
  history, typeFollows, metWithEvidence, groupOrganised, protocolTwo, endGround, interventionBasis, pairOverlap, memberIntervention, interventionReach, standingFollows, profileHasClassification, countryKnown, sameAs, redirect, retired,
  proseCited, partisanOnly, figureAgrees, chronologyOrder, orphanIncident, nameKnown, firstMentionLinked, changeRecorded, identifierKept, legalCitation,
];

/** The rules across entries, the last of which looks at what the others left. Rules within one entry are the schemas of `src/domain/`. */
export const rules: CorpusRule[] = [...found, staleException(found)];
