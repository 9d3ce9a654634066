import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { JourneyRule } from './finding.ts';

/** Whether a recovery step stands ready at a contact point, for itself or for one of its failures. */
export function canRecover(snapshot: Snapshot, contactPoint: string): boolean {
  const actions = [
    ...read.actionsOfContactPoint(snapshot, contactPoint),
    ...read.failures(snapshot, contactPoint).flatMap(({ id }) => read.actionsOfFailure(snapshot, id)),
  ];
  return actions.some((action) => action.kind === 'recovery' && action.status !== 'dropped');
}

/** A moment of truth that went badly, or matters most, with no recovery step at its contact point. */
export const momentWithoutRecovery: JourneyRule = ({ snapshot, contactPoints }) =>
  contactPoints.flatMap((point) => {
    if (canRecover(snapshot, point.id)) return [];
    return read
      .momentsOfTruth(snapshot, point.id)
      .filter((moment) => moment.outcome === 'negative' || moment.importance === 'high')
      .map((moment) => ({
        code: 'moment-of-truth-without-recovery',
        severity:
          moment.outcome === 'negative' && moment.importance === 'high'
            ? ('error' as const)
            : ('warning' as const),
        message: `The moment of truth at ${quote(point.title)} ${
          moment.outcome === 'negative' ? 'ends badly' : 'matters highly'
        } and has no recovery step.`,
        cure: 'Note what can fail here, and what staff do to put it right.',
        about: [
          { table: 'momentsOfTruth' as const, id: moment.id },
          { table: 'contactPoints' as const, id: point.id },
        ],
      }));
  });
