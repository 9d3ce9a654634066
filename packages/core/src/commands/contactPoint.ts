import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { index, known, live, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatMoved, seatNew, seatsOf } from './seats.ts';

const add = 'Add contact point';
const rename = 'Rename contact point';
const move = 'Move contact point';
const remove = 'Remove contact point';
const emotionLabel = 'Set experience';

export const addContactPoint = command('contactPoint.add', {
  label: add,
  args: {
    stage: live('stages'),
    index: optional(index),
    title: optional(valueOf('contactPoints', 'title')),
  },
  plan({ snapshot, newId }, { stage, index: at, title = '' }) {
    const siblings = seatsOf(read.contactPoints(snapshot, stage));
    const { keys, rekey } = seatNew(snapshot, 'contactPoints', siblings, at);
    const point = put('contactPoints', {
      id: newId('contactPoints'),
      title,
      place: { stage, order: keys[0] },
    });
    return changeSet('contactPoint.add', add, [point, ...rekey]);
  },
});

export const renameContactPoint = command('contactPoint.rename', {
  label: rename,
  args: { id: live('contactPoints'), title: valueOf('contactPoints', 'title') },
  plan: (_, { id, title }) =>
    changeSet('contactPoint.rename', rename, [set('contactPoints', id, 'title', title)]),
});

export const moveContactPoint = command('contactPoint.move', {
  label: move,
  args: { id: live('contactPoints'), stage: live('stages'), index: optional(index) },
  plan({ snapshot }, { id, stage, index: at }) {
    const present = seatsOf(read.contactPoints(snapshot, stage));
    const seating = seatMoved(snapshot, 'contactPoints', present, [id], at);
    const ops = seating
      ? [set('contactPoints', id, 'place', { stage, order: seating.keys[0] }), ...seating.rekey]
      : [];
    return changeSet('contactPoint.move', move, ops);
  },
});

/** Takes the contact point alone away; what stood at it waits in the parked tray. */
export const removeContactPoint = command('contactPoint.remove', {
  label: remove,
  args: { id: known('contactPoints') },
  plan: (_, { id }) => changeSet('contactPoint.remove', remove, [set('contactPoints', id, 'removed', true)]),
});

export const setEmotion = command('contactPoint.setEmotion', {
  label: emotionLabel,
  args: { id: live('contactPoints'), emotion: valueOf('contactPoints', 'emotion') },
  plan: (_, { id, emotion }) =>
    changeSet('contactPoint.setEmotion', emotionLabel, [set('contactPoints', id, 'emotion', emotion)]),
});
