import { defineRecord, type RecordOf } from './define.ts';
import { choice, line, order, ref, text } from './field.ts';

/** The single exchange of information, product or service at a contact point. */
export const transaction = defineRecord({
  table: 'transactions',
  name: 'transaction',
  plural: 'Points of transaction',
  help: 'A single exchange of information, product or service.',
  title: 'description',
  fields: {
    contactPoint: ref('contactPoints', { required: true, hidden: true }),
    order: order(),
    kind: choice({
      options: [
        { value: 'information', label: 'Asks for information' },
        { value: 'purchase', label: 'Buys' },
        { value: 'agreement', label: 'Agrees' },
        { value: 'complaint', label: 'Complains' },
        { value: 'booking', label: 'Books' },
        { value: 'return', label: 'Returns' },
        { value: 'payment', label: 'Pays' },
      ],
      other: true,
    }),
    description: text(),
    value: line({ help: 'What changes hands' }),
    recordMade: line({ help: 'What is written down, and where' }),
  },
});

export type Transaction = RecordOf<typeof transaction>;
