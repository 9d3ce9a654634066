import { defineRecord, type RecordOf } from './define.ts';
import { choice, line, prose, ref } from './field.ts';
import { levels } from './vocabulary.ts';

/** A contact point where an opinion forms and the customer may stay or leave. */
export const momentOfTruth = defineRecord({
  table: 'momentsOfTruth',
  name: 'moment of truth',
  plural: 'Moments of truth',
  help: 'A point where the customer forms an opinion and may stay or leave.',
  title: 'criterion',
  fields: {
    contactPoint: ref('contactPoints', { required: true, hidden: true }),
    persona: ref('personas', { label: 'For persona', help: 'Leave empty when it holds for everybody' }),
    importance: choice({ options: levels }),
    outcome: choice({
      label: 'Outcome seen',
      options: ['positive', 'negative', 'mixed', { value: 'unknown', label: 'Not known' }],
    }),
    criterion: prose({
      label: 'What decides it',
      help: 'What makes the customer stay or go',
    }),
    moment: choice({
      label: 'Which moment',
      options: [
        { value: 'zero', label: 'Own research before contact' },
        { value: 'first', label: 'Choice' },
        { value: 'second', label: 'Use' },
        { value: 'ultimate', label: 'Telling others' },
      ],
    }),
    frequency: line({ label: 'How often' }),
    controlledBy: ref('actors', { help: 'Who can make it go well' }),
    evidence: prose({ label: 'How do you know' }),
  },
});

export type MomentOfTruth = RecordOf<typeof momentOfTruth>;
