import { applyChangeSet } from '../change/apply.ts';
import { put } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import type { Behavior } from './behavior.ts';

/** Otherwise a lane of an unknown kind would break a zone in two, and draw blueprint lines that mean nothing. */
export const laneJoinsItsNeighbour: Behavior = {
  sentence: 'A new lane without a zone joins the zone of the lane above it, or below it when it comes first.',
  commands: ['lane.add'],
  extend({ snapshot }, change) {
    const ops = change.ops.map((op) => {
      if (op.op !== 'put' || op.table !== 'lanes' || op.record.zone !== null) return op;
      const lanes = read.lanes(applyChangeSet(snapshot, change).snapshot, op.record.journey as string);
      const at = lanes.findIndex(({ id }) => id === op.record.id);
      const neighbour = lanes[at - 1] ?? lanes[at + 1];
      return put('lanes', { ...op.record, zone: neighbour?.zone ?? null });
    });
    return { ...change, ops };
  },
};
