import type { RecordOf } from '../define.ts';
import { choice, prose, ref, text } from '../field.ts';
import { threeAnswers } from '../vocabulary.ts';
import { defineRow, fivePoints } from './row.ts';

/** What binds customers or drives them away, and what is recorded of it. */
export const relationshipFactor = defineRow({
  table: 'relationshipFactors',
  name: 'relationship factor',
  help: 'What binds customers, and what is known of it.',
  title: 'text',
  fields: {
    text: text(),
    kind: choice({
      options: [
        { value: 'CRM feature', help: 'Part of the customer-relationship system' },
        'relationship strength',
        'perceived alternatives',
        'critical episode',
      ],
      other: true,
    }),
    present: choice({ options: threeAnswers }),
    useOfData: prose(),
    strength: fivePoints,
    incident: ref('incidents', { label: 'Critical incident' }),
    action: prose(),
  },
});

export type RelationshipFactor = RecordOf<typeof relationshipFactor>;
