import { read } from '../map/queries.ts';
import type { JourneyRule } from './finding.ts';

/** More than a third of the contact points marked: where everything is critical, nothing is. */
export const tooManyMoments: JourneyRule = ({ snapshot, journey, contactPoints }) => {
  const marked = contactPoints.filter((point) => read.momentsOfTruth(snapshot, point.id).length > 0);
  // One mark on a map just begun says nothing yet.
  if (marked.length < 2 || marked.length * 3 <= contactPoints.length) return [];
  return [
    {
      code: 'too-many-moments-of-truth',
      severity: 'warning',
      message: `${marked.length} of ${contactPoints.length} contact points are marked as moments of truth.`,
      cure: 'Keep the marks where customers decide to stay or leave: at most a third.',
      about: [
        { table: 'journeys', id: journey.id },
        ...marked.map(({ id }) => ({ table: 'contactPoints' as const, id: id as string })),
      ],
    },
  ];
};
