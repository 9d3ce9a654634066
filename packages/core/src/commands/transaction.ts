import { changeSet, put } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { live, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatNew } from './seats.ts';

const add = 'Add transaction';

export const addTransaction = command('transaction.add', {
  label: add,
  args: {
    contactPoint: live('contactPoints'),
    kind: optional(valueOf('transactions', 'kind')),
    description: optional(valueOf('transactions', 'description')),
  },
  plan({ snapshot, newId }, { contactPoint, kind = null, description = '' }) {
    const { keys, rekey } = seatNew(snapshot, 'transactions', read.transactions(snapshot, contactPoint));
    const id = newId('transactions');
    const transaction = put('transactions', { id, contactPoint, kind, description, order: keys[0] });
    return changeSet('transaction.add', add, [transaction, ...rekey]);
  },
});
