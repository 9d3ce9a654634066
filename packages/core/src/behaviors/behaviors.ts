import type { ChangeSet } from '../change/changeSet.ts';
import type { CommandName } from '../commands/args.ts';
import type { PlanContext } from '../commands/command.ts';
import type { Behavior } from './behavior.ts';
import { copySaysSo } from './copySaysSo.ts';
import { laneFollowsItsKind } from './laneFollowsItsKind.ts';
import { laneJoinsItsNeighbour } from './laneJoinsItsNeighbour.ts';
import { projectRecordAppears } from './projectRecordAppears.ts';
import { recoveryStepIsPlanned } from './recoveryStepIsPlanned.ts';
import { stageStartsWithContactPoint } from './stageStartsWithContactPoint.ts';

/** All behaviours, in the order they act. */
export const behaviors: readonly Behavior[] = [
  projectRecordAppears,
  stageStartsWithContactPoint,
  laneFollowsItsKind,
  laneJoinsItsNeighbour,
  recoveryStepIsPlanned,
  copySaysSo,
];

/** The change set of a command with what every behaviour adds to it. */
export function extendChange(context: PlanContext, name: CommandName, change: ChangeSet): ChangeSet {
  return behaviors.reduce(
    (extended, behavior) =>
      behavior.commands.includes(name) ? behavior.extend(context, extended) : extended,
    change,
  );
}
