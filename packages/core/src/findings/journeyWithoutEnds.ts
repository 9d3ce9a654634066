import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

const ends = [
  {
    phase: 'before',
    cure: 'Add how customers first hear of the service, or set the sale phase of the first stage.',
  },
  {
    phase: 'after',
    cure: 'Add what happens after the sale, or set the sale phase of the last stage.',
  },
] as const;

/** A journey that leaves out the time before the sale, or the time after it. */
export const journeyWithoutEnds: JourneyRule = ({ journey, stages }) =>
  stages.length === 0
    ? []
    : ends
        .filter(({ phase }) => !stages.some((stage) => stage.salePhase === phase))
        .map(({ phase, cure }) => ({
          code: `journey-without-${phase}`,
          severity: 'hint',
          message: `The journey ${quote(journey.title)} has no stage ${phase} the sale.`,
          cure,
          about: [{ table: 'journeys', id: journey.id }],
        }));
