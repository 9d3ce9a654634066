import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';

/** A stage with contact points, none of which says how the organisation responds. */
export const stageWithoutResponse: JourneyRule = ({ snapshot, stages }) =>
  stages
    .filter((stage) => {
      const points = read.contactPoints(snapshot, stage.id);
      return points.length > 0 && points.every((point) => read.responses(snapshot, point.id).length === 0);
    })
    .map((stage) => ({
      code: 'stage-without-response',
      severity: 'warning',
      message: `The stage ${quote(stage.title)} has no response mechanism.`,
      cure: 'Say who answers when the customer asks or complains here, and how soon.',
      about: [{ table: 'stages', id: stage.id }],
    }));
