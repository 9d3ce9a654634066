import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { index, live, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatMoved, seatNew } from './seats.ts';

const add = 'Add response mechanism';
const move = 'Move response mechanism';

export const addResponse = command('response.add', {
  label: add,
  args: {
    contactPoint: live('contactPoints'),
    trigger: optional(valueOf('responses', 'trigger')),
    index: optional(index),
  },
  plan({ snapshot, newId }, { contactPoint, trigger = '', index: at }) {
    const { keys, rekey } = seatNew(snapshot, 'responses', read.responses(snapshot, contactPoint), at);
    const response = put('responses', { id: newId('responses'), contactPoint, trigger, order: keys[0] });
    return changeSet('response.add', add, [response, ...rekey]);
  },
});

export const moveResponse = command('response.move', {
  label: move,
  args: { id: live('responses'), contactPoint: live('contactPoints'), index: optional(index) },
  plan({ snapshot }, { id, contactPoint, index: at }) {
    const seating = seatMoved(snapshot, 'responses', read.responses(snapshot, contactPoint), [id], at);
    const ops = seating
      ? [
          set('responses', id, 'contactPoint', contactPoint),
          set('responses', id, 'order', seating.keys[0]),
          ...seating.rekey,
        ]
      : [];
    return changeSet('response.move', move, ops);
  },
});
