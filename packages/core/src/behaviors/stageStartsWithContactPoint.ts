import { put } from '../change/changeSet.ts';
import type { Behavior } from './behavior.ts';

/** Without a column a stage would have no cells to work in. */
export const stageStartsWithContactPoint: Behavior = {
  sentence: 'A new stage starts with one contact point.',
  commands: ['stage.add', 'cells.paste'],
  extend({ newId }, change) {
    const points = change.ops.flatMap((op) =>
      op.op === 'put' && op.table === 'stages'
        ? [
            put('contactPoints', {
              id: newId('contactPoints'),
              place: { stage: op.record.id, order: 'V' },
            }),
          ]
        : [],
    );
    return { ...change, ops: [...change.ops, ...points] };
  },
};
