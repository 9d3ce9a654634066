import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

/** From this severity on, a failure harms people or breaks the law, however rare it is. */
const severe = 9;

/** A failure point of severity 9 or 10: always shown, whatever its rank. */
export const severeFailure: JourneyRule = ({ snapshot, contactPoints }) =>
  contactPoints.flatMap((point) =>
    read
      .failures(snapshot, point.id)
      .filter((failure) => failure.severity !== null && failure.severity >= severe)
      .map((failure) => ({
        code: 'severe-failure',
        severity: 'error' as const,
        message: `The failure point ${quote(failure.mode)} has severity ${failure.severity}: harm, or a breach of law.`,
        cure: 'Deal with it first, even where it is rare or soon noticed.',
        about: [
          { table: 'failures' as const, id: failure.id },
          { table: 'contactPoints' as const, id: point.id },
        ],
      })),
  );
