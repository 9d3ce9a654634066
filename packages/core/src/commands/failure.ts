import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { index, live, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatMoved, seatNew } from './seats.ts';

const add = 'Add failure point';
const score = 'Score failure point';
const move = 'Move failure point';

export const addFailure = command('failure.add', {
  label: add,
  args: {
    contactPoint: live('contactPoints'),
    mode: optional(valueOf('failures', 'mode')),
    kind: optional(valueOf('failures', 'kind')),
    index: optional(index),
  },
  plan({ snapshot, newId }, { contactPoint, mode = '', kind = 'fail', index: at }) {
    const { keys, rekey } = seatNew(snapshot, 'failures', read.failures(snapshot, contactPoint), at);
    const failure = put('failures', { id: newId('failures'), contactPoint, mode, kind, order: keys[0] });
    return changeSet('failure.add', add, [failure, ...rekey]);
  },
});

/** Scores left out stay as they are; null means not measured. */
export const scoreFailure = command('failure.score', {
  label: score,
  args: {
    id: live('failures'),
    severity: optional(valueOf('failures', 'severity')),
    occurrence: optional(valueOf('failures', 'occurrence')),
    detection: optional(valueOf('failures', 'detection')),
  },
  plan: (_, { id, severity, occurrence, detection }) =>
    changeSet(
      'failure.score',
      score,
      Object.entries({ severity, occurrence, detection })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => set('failures', id, name, value)),
    ),
});

export const moveFailure = command('failure.move', {
  label: move,
  args: { id: live('failures'), contactPoint: live('contactPoints'), index: optional(index) },
  plan({ snapshot }, { id, contactPoint, index: at }) {
    const seating = seatMoved(snapshot, 'failures', read.failures(snapshot, contactPoint), [id], at);
    const ops = seating
      ? [
          set('failures', id, 'contactPoint', contactPoint),
          set('failures', id, 'order', seating.keys[0]),
          ...seating.rekey,
        ]
      : [];
    return changeSet('failure.move', move, ops);
  },
});
