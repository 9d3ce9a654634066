import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

const scores = ['severity', 'occurrence', 'detection'] as const;

/** A failure point that cannot be ranked, because one of its three scores is missing. */
export const failureWithoutScore: JourneyRule = ({ snapshot, contactPoints }) =>
  contactPoints.flatMap((point) =>
    read.failures(snapshot, point.id).flatMap((failure) => {
      const missing = scores.filter((score) => failure[score] === null);
      if (missing.length === 0) return [];
      return [
        {
          code: 'failure-without-score',
          severity: 'hint' as const,
          message: `The failure point ${quote(failure.mode)} has no ${missing.join(', ')}.`,
          cure: 'Give all three scores, so that it can be ranked.',
          about: [
            { table: 'failures' as const, id: failure.id },
            { table: 'contactPoints' as const, id: point.id },
          ],
        },
      ];
    }),
  );
