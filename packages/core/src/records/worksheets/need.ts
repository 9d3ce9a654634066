import type { RecordOf } from '../define.ts';
import { choice, date, line, membersOf, prose, ref } from '../field.ts';
import { defineRow } from './row.ts';
import { serviceGap } from './serviceGap.ts';

/** What a customer wants, says, needs or expects: four kinds, kept apart. */
export const need = defineRow({
  table: 'needs',
  name: 'need',
  help: 'One want, need or expectation, and how you know.',
  title: 'text',
  fields: {
    text: prose({ label: 'Need' }),
    kind: choice({
      options: [
        { value: 'want', help: 'Would be liked' },
        { value: 'expressed', label: 'Expressed need', help: 'Is said' },
        { value: 'underlying', label: 'Underlying need', help: 'Lies behind what is said' },
        { value: 'expectation', help: 'Is taken for granted' },
      ],
    }),
    persona: ref('personas'),
    segment: ref('segments'),
    source: choice({
      label: 'Source of the expectation',
      options: ['past use', 'family and colleagues', 'advertising', 'price', 'web'],
      other: true,
    }),
    status: choice({ options: ['assumed', 'confirmed'] }),
    confirmedHow: line(),
    confirmedOn: date(),
    gap: serviceGap,
    contactPoints: membersOf('contactPoints'),
  },
});

export type Need = RecordOf<typeof need>;
