import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { index, known, live, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatMoved, seatNew } from './seats.ts';

const add = 'Add stage';
const rename = 'Rename stage';
const move = 'Move stage';
const remove = 'Remove stage';

export const addStage = command('stage.add', {
  label: add,
  args: {
    journey: live('journeys'),
    index: optional(index),
    title: optional(valueOf('stages', 'title')),
  },
  plan({ snapshot, newId }, { journey, index: at, title = '' }) {
    const { keys, rekey } = seatNew(snapshot, 'stages', read.stages(snapshot, journey), at);
    const stage = put('stages', { id: newId('stages'), journey, title, order: keys[0] });
    return changeSet('stage.add', add, [stage, ...rekey]);
  },
});

export const renameStage = command('stage.rename', {
  label: rename,
  args: { id: live('stages'), title: valueOf('stages', 'title') },
  plan: (_, { id, title }) => changeSet('stage.rename', rename, [set('stages', id, 'title', title)]),
});

export const moveStage = command('stage.move', {
  label: move,
  args: { id: live('stages'), index },
  plan({ snapshot }, { id, index: at }) {
    const journey = snapshot.tables.stages.get(id)?.journey ?? '';
    const seating = seatMoved(snapshot, 'stages', read.stages(snapshot, journey), [id], at);
    const ops = seating ? [set('stages', id, 'order', seating.keys[0]), ...seating.rekey] : [];
    return changeSet('stage.move', move, ops);
  },
});

/** Takes the stage alone away; what stood in it waits in the parked tray. */
export const removeStage = command('stage.remove', {
  label: remove,
  args: { id: known('stages') },
  plan: (_, { id }) => changeSet('stage.remove', remove, [set('stages', id, 'removed', true)]),
});
