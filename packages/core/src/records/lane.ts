import { defineRecord, type RecordOf } from './define.ts';
import { choice, order, ref, text } from './field.ts';

/** A row of the map. */
export const lane = defineRecord({
  table: 'lanes',
  name: 'lane',
  help: 'A row of the map.',
  title: 'title',
  fields: {
    journey: ref('journeys', { required: true, hidden: true }),
    title: text({ maxLength: 300 }),
    order: order(),
    kind: choice({
      options: [
        'customer actions',
        { value: 'evidence', help: 'What the customer can see or touch' },
        { value: 'emotion', help: 'The curve of the experience' },
        { value: 'expectation', label: 'Expects' },
        { value: 'experience', label: 'Meets' },
        'channels',
        'needs',
        'front-stage',
        { value: 'responses', label: 'Response mechanisms' },
        'back-stage',
        'support',
        { value: 'failures', label: 'Failure points' },
        'opportunities',
        'metrics',
      ],
      other: true,
    }),
    zone: choice({
      help: 'Blueprint lines are drawn where the zone changes',
      options: ['customer', 'front-stage', 'back-stage', 'support', 'analysis'],
    }),
    help: text({ label: 'Question for empty cells', help: 'Shown in an empty cell to help people start' }),
  },
});

export type Lane = RecordOf<typeof lane>;
