import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

/** A stage in which the customer never meets the organisation. */
export const stageWithoutContactPoint: JourneyRule = ({ snapshot, stages }) =>
  stages
    .filter((stage) => read.contactPoints(snapshot, stage.id).length === 0)
    .map((stage) => ({
      code: 'stage-without-contact-point',
      severity: 'warning',
      message: `The stage ${quote(stage.title)} has no contact point.`,
      cure: 'Add where customer and organisation meet, or remove the stage.',
      about: [{ table: 'stages', id: stage.id }],
    }));
