import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { index, known, live, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatMoved, seatNew } from './seats.ts';

const add = 'Add lane';
const rename = 'Rename lane';
const move = 'Move lane';
const remove = 'Remove lane';

export const addLane = command('lane.add', {
  label: add,
  args: {
    journey: live('journeys'),
    index: optional(index),
    title: optional(valueOf('lanes', 'title')),
    kind: optional(valueOf('lanes', 'kind')),
    zone: optional(valueOf('lanes', 'zone')),
  },
  plan({ snapshot, newId }, { journey, index: at, title = '', kind = null, zone = null }) {
    const { keys, rekey } = seatNew(snapshot, 'lanes', read.lanes(snapshot, journey), at);
    const lane = put('lanes', { id: newId('lanes'), journey, title, kind, zone, order: keys[0] });
    return changeSet('lane.add', add, [lane, ...rekey]);
  },
});

export const renameLane = command('lane.rename', {
  label: rename,
  args: { id: live('lanes'), title: valueOf('lanes', 'title') },
  plan: (_, { id, title }) => changeSet('lane.rename', rename, [set('lanes', id, 'title', title)]),
});

export const moveLane = command('lane.move', {
  label: move,
  args: { id: live('lanes'), index },
  plan({ snapshot }, { id, index: at }) {
    const journey = snapshot.tables.lanes.get(id)?.journey ?? '';
    const seating = seatMoved(snapshot, 'lanes', read.lanes(snapshot, journey), [id], at);
    const ops = seating ? [set('lanes', id, 'order', seating.keys[0]), ...seating.rekey] : [];
    return changeSet('lane.move', move, ops);
  },
});

/** Takes the lane alone away; its cards wait in the parked tray. */
export const removeLane = command('lane.remove', {
  label: remove,
  args: { id: known('lanes') },
  plan: (_, { id }) => changeSet('lane.remove', remove, [set('lanes', id, 'removed', true)]),
});
