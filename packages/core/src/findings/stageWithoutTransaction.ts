import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';
import { transacts } from './transacts.ts';

/** A stage with contact points at which nothing is exchanged. */
export const stageWithoutTransaction: JourneyRule = ({ snapshot, stages }) =>
  stages
    .filter((stage) => {
      const points = read.contactPoints(snapshot, stage.id);
      return points.length > 0 && !points.some((point) => transacts(snapshot, point));
    })
    .map((stage) => ({
      code: 'stage-without-transaction',
      severity: 'hint',
      message: `Nothing is exchanged in the stage ${quote(stage.title)}.`,
      cure: 'Ask whether information, a product or a service changes hands here, and note the transaction.',
      about: [{ table: 'stages', id: stage.id }],
    }));
