import { put } from '../change/changeSet.ts';
import type { Behavior } from './behavior.ts';

export const recoveryStepIsPlanned: Behavior = {
  sentence: 'A new action for a failure point is a planned recovery step, any other a planned improvement.',
  commands: ['action.add'],
  extend(_, change) {
    const ops = change.ops.map((op) => {
      if (op.op !== 'put' || op.table !== 'actions') return op;
      const kind = op.record.kind ?? (op.record.failure ? 'recovery' : 'improvement');
      return put('actions', { ...op.record, kind, status: 'planned' });
    });
    return { ...change, ops };
  },
};
