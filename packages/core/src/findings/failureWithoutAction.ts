import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

/** A failure point with nothing done about it; dropped actions do not count. */
export const failureWithoutAction: JourneyRule = ({ snapshot, contactPoints }) =>
  contactPoints.flatMap((point) =>
    read
      .failures(snapshot, point.id)
      .filter(
        (failure) => !read.actionsOfFailure(snapshot, failure.id).some(({ status }) => status !== 'dropped'),
      )
      .map((failure) => ({
        code: 'failure-without-action',
        severity: 'warning' as const,
        message: `Nothing is planned against the failure point ${quote(failure.mode)}.`,
        cure: 'Add a recovery step, or an improvement that keeps it from happening.',
        about: [
          { table: 'failures' as const, id: failure.id },
          { table: 'contactPoints' as const, id: point.id },
        ],
      })),
  );
