import { defineRecord, type RecordOf } from './define.ts';
import { choice, line, ref, text } from './field.ts';
import { levels } from './vocabulary.ts';

/** A contact point where an opinion forms and the customer may stay or leave. */
export const momentOfTruth = defineRecord({
  table: 'momentsOfTruth',
  name: 'moment of truth',
  label: 'Moment of truth',
  plural: 'Moments of truth',
  help: 'A point where the customer forms an opinion and may stay or leave.',
  title: 'criterion',
  fields: {
    contactPoint: ref('contactPoints', { label: 'Contact point', required: true, hidden: true }),
    persona: ref('personas', { label: 'For persona', help: 'Leave empty when it holds for everybody' }),
    importance: choice({ label: 'Importance', options: levels }),
    outcome: choice({
      label: 'Outcome seen',
      options: [
        { value: 'positive', label: 'Positive' },
        { value: 'negative', label: 'Negative' },
        { value: 'mixed', label: 'Mixed' },
        { value: 'unknown', label: 'Not known' },
      ],
    }),
    criterion: text({
      label: 'What decides it',
      help: 'What makes the customer stay or go',
      multiline: true,
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
    evidence: text({ label: 'How do you know', multiline: true }),
  },
});

export type MomentOfTruth = RecordOf<typeof momentOfTruth>;
