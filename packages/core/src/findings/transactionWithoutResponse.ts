import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { JourneyRule } from './finding.ts';
import { transacts } from './transacts.ts';

/** A contact point where something is exchanged, and nobody is said to respond. */
export const transactionWithoutResponse: JourneyRule = ({ snapshot, contactPoints }) =>
  contactPoints
    .filter((point) => transacts(snapshot, point) && read.responses(snapshot, point.id).length === 0)
    .map((point) => ({
      code: 'transaction-without-response',
      severity: 'warning',
      message: `The transaction at ${quote(point.title)} has no response mechanism.`,
      cure: 'Say what sets a response off here, who owns it and in what time.',
      about: [
        { table: 'contactPoints', id: point.id },
        ...read
          .transactions(snapshot, point.id)
          .map(({ id }) => ({ table: 'transactions' as const, id: id as string })),
      ],
    }));
