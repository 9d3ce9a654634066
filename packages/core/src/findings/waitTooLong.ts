import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

/** A wait longer than customers tolerate. Nothing is said where either of the two was not measured. */
export const waitTooLong: JourneyRule = ({ contactPoints }) =>
  contactPoints.flatMap((point) => {
    const { waitActual, waitTolerated } = point;
    if (waitActual === null || waitTolerated === null || waitActual <= waitTolerated) return [];
    return [
      {
        code: 'wait-too-long',
        severity: 'warning' as const,
        message: `The wait at ${quote(point.title)} is ${waitActual} min; customers tolerate ${waitTolerated} min.`,
        cure: point.waitNotice
          ? 'Shorten the wait, or make it easier to bear.'
          : 'Shorten the wait, or tell customers how long it will be.',
        about: [{ table: 'contactPoints' as const, id: point.id }],
      },
    ];
  });
