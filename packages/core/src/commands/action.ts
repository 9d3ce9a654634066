import { changeSet, put } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { live, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatNew } from './seats.ts';

const add = 'Add action';

/** With a failure point it is a recovery step; with neither, an improvement of the whole. */
export const addAction = command('action.add', {
  label: add,
  args: {
    failure: optional(live('failures')),
    contactPoint: optional(live('contactPoints')),
    kind: optional(valueOf('actions', 'kind')),
    text: optional(valueOf('actions', 'text')),
  },
  plan({ snapshot, newId }, { failure = null, contactPoint = null, kind = null, text = '' }) {
    const siblings = failure
      ? read.actionsOfFailure(snapshot, failure)
      : read.actionsOfContactPoint(snapshot, contactPoint ?? '');
    const { keys, rekey } = seatNew(snapshot, 'actions', siblings);
    const action = { id: newId('actions'), failure, contactPoint, kind, text, order: keys[0] };
    return changeSet('action.add', add, [put('actions', action), ...rekey]);
  },
});
