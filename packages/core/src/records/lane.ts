import { defineRecord, type RecordOf } from './define.ts';
import { choice, order, ref, text } from './field.ts';

/** A row of the map. */
export const lane = defineRecord({
  table: 'lanes',
  name: 'lane',
  label: 'Lane',
  plural: 'Lanes',
  help: 'A row of the map.',
  title: 'title',
  fields: {
    journey: ref('journeys', { label: 'Journey', required: true, hidden: true }),
    title: text({ label: 'Title', maxLength: 300 }),
    order: order(),
    kind: choice({
      label: 'Kind',
      options: [
        { value: 'customer actions', label: 'Customer actions' },
        { value: 'evidence', label: 'Evidence', help: 'What the customer can see or touch' },
        { value: 'emotion', label: 'Emotion', help: 'The curve of the experience' },
        { value: 'expectation', label: 'Expects' },
        { value: 'experience', label: 'Meets' },
        { value: 'channels', label: 'Channels' },
        { value: 'needs', label: 'Needs' },
        { value: 'front-stage', label: 'Front-stage' },
        { value: 'responses', label: 'Response mechanisms' },
        { value: 'back-stage', label: 'Back-stage' },
        { value: 'support', label: 'Support' },
        { value: 'failures', label: 'Failure points' },
        { value: 'opportunities', label: 'Opportunities' },
        { value: 'metrics', label: 'Metrics' },
      ],
      other: true,
    }),
    zone: choice({
      label: 'Zone',
      help: 'Blueprint lines are drawn where the zone changes',
      options: [
        { value: 'customer', label: 'Customer' },
        { value: 'front-stage', label: 'Front-stage' },
        { value: 'back-stage', label: 'Back-stage' },
        { value: 'support', label: 'Support' },
        { value: 'analysis', label: 'Analysis' },
      ],
    }),
    help: text({ label: 'Question for empty cells', help: 'Shown in an empty cell to help people start' }),
  },
});

export type Lane = RecordOf<typeof lane>;
