import { refuse } from '../change/refusal.ts';
import { projectId } from '../ids.ts';
import { titleOf } from '../map/words.ts';
import { journeyOfContactPoint, journeyOfStage } from '../map/whereabouts.ts';
import type { Rule, Verdict } from './rule.ts';
import type { PlanContext } from '../commands/command.ts';
import type { TableName } from '../ids.ts';

/** A project keeps at least one journey; what was removed already needs no removing. */
export function mayRemove({ snapshot }: PlanContext, table: TableName, id: string): Verdict {
  if (table === 'project' && id === projectId)
    return refuse('needed', 'The project itself cannot be removed.', {
      cure: 'Delete the map in the list of maps.',
      argument: 'id',
    });
  if (!snapshot.tables[table].has(id)) return 'ignore';
  return table === 'journeys' && snapshot.tables.journeys.size === 1
    ? refuse('last-journey', `${titleOf(snapshot, table, id)} is the last journey of the project.`, {
        cure: 'Add another journey first.',
        argument: 'id',
      })
    : 'allow';
}

/** Contact points stay in their journey: their cards stand in its lanes. */
export const contactPointStaysInJourney: Rule<'contactPoint.move'> = ({ snapshot }, { id, stage }) => {
  const from = journeyOfContactPoint(snapshot, id);
  return from === null || from === journeyOfStage(snapshot, stage)
    ? 'allow'
    : refuse('other-journey', `${titleOf(snapshot, 'stages', stage)} is a stage of another journey.`, {
        cure: 'Choose a stage of the same journey: cards stand in the lanes of their own.',
        argument: 'stage',
      });
};
