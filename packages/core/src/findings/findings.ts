import { read } from '../map/queries.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { activityWithoutOneAccountable } from './activityWithoutOneAccountable.ts';
import { assumedNeed } from './assumedNeed.ts';
import { brokenLink } from './brokenLink.ts';
import { brokenPromise } from './brokenPromise.ts';
import { contactPointWithoutChannel } from './contactPointWithoutChannel.ts';
import { contactPointWithoutStandard } from './contactPointWithoutStandard.ts';
import { dutyWithoutLaw } from './dutyWithoutLaw.ts';
import { extremeConsequence } from './extremeConsequence.ts';
import { failureWithoutAction } from './failureWithoutAction.ts';
import { failureWithoutScore } from './failureWithoutScore.ts';
import { journeyWithoutEnds } from './journeyWithoutEnds.ts';
import { kpiMissesTarget } from './kpiMissesTarget.ts';
import { momentWithoutRecovery } from './momentWithoutRecovery.ts';
import { orphanBackStageCard } from './orphanBackStageCard.ts';
import { parkedItem } from './parkedItem.ts';
import { profitLinkWithoutMeasure } from './profitLinkWithoutMeasure.ts';
import { severeFailure } from './severeFailure.ts';
import { stageWithoutContactPoint } from './stageWithoutContactPoint.ts';
import { stageWithoutResponse } from './stageWithoutResponse.ts';
import { stageWithoutTransaction } from './stageWithoutTransaction.ts';
import { tooManyMoments } from './tooManyMoments.ts';
import { transactionWithoutResponse } from './transactionWithoutResponse.ts';
import { unlinkedRow } from './unlinkedRow.ts';
import { waitTooLong } from './waitTooLong.ts';
import type { Finding, JourneyRule, JourneyScope, ProjectRule } from './finding.ts';

const journeyRules: readonly JourneyRule[] = [
  severeFailure,
  momentWithoutRecovery,
  tooManyMoments,
  stageWithoutContactPoint,
  stageWithoutResponse,
  transactionWithoutResponse,
  failureWithoutAction,
  waitTooLong,
  failureWithoutScore,
  stageWithoutTransaction,
  contactPointWithoutChannel,
  contactPointWithoutStandard,
  orphanBackStageCard,
  journeyWithoutEnds,
];

const projectRules: readonly ProjectRule[] = [
  brokenLink,
  parkedItem,
  extremeConsequence,
  brokenPromise,
  unlinkedRow,
  assumedNeed,
  kpiMissesTarget,
  profitLinkWithoutMeasure,
  dutyWithoutLaw,
  activityWithoutOneAccountable,
];

const rank: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, hint: 2 };

function scopesOf(snapshot: Snapshot, journeyId: string | null): readonly JourneyScope[] {
  return read
    .journeys(snapshot)
    .filter((journey) => journeyId === null || journey.id === journeyId)
    .map((journey) => {
      const stages = read.stages(snapshot, journey.id);
      const contactPoints = stages.flatMap((stage) => read.contactPoints(snapshot, stage.id));
      return { snapshot, journey, stages, contactPoints };
    });
}

/**
 * What the map and its worksheets show to be missing or contradictory: errors first, then warnings, then hints, each in
 * map order. Pure, so the same snapshot always gives the same findings.
 * @param journeyId only this journey, and what belongs to no journey; all journeys when left out
 */
export function findings(snapshot: Snapshot, journeyId: string | null = null): readonly Finding[] {
  const scopes = scopesOf(snapshot, journeyId);
  const found = [
    ...projectRules.flatMap((rule) => rule(snapshot, journeyId)),
    ...journeyRules.flatMap((rule) => scopes.flatMap((scope) => rule(scope))),
  ];
  return found.sort((a, b) => rank[a.severity] - rank[b.severity]);
}
