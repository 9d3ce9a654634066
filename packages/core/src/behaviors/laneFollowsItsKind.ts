import { put } from '../change/changeSet.ts';
import { titleOfKind, zoneOfKind } from '../commands/laneKinds.ts';
import type { Behavior } from './behavior.ts';

export const laneFollowsItsKind: Behavior = {
  sentence: 'A new lane takes its zone and its title from its kind.',
  commands: ['lane.add'],
  extend(_, change) {
    const ops = change.ops.map((op) => {
      if (op.op !== 'put' || op.table !== 'lanes') return op;
      const kind = op.record.kind as string | null;
      const title = op.record.title || titleOfKind(kind);
      return put('lanes', { ...op.record, title, zone: op.record.zone ?? zoneOfKind(kind) });
    });
    return { ...change, ops };
  },
};
