import type { RecordOf } from '../define.ts';
import { choice, flag, line, prose, ref, text } from '../field.ts';
import { channels, samplingMethods } from '../vocabulary.ts';
import { count, defineRow, percent } from './row.ts';

/** What is asked of whom, how, and what is done with the answers. */
export const feedbackPlan = defineRow({
  table: 'feedbackPlans',
  name: 'feedback plan',
  help: 'What is asked of whom, and how.',
  title: 'objective',
  fields: {
    objective: text(),
    population: count,
    frame: prose(),
    method: choice({ options: samplingMethods, other: true }),
    samplePlan: ref('samplePlans'),
    sampleSize: count,
    expectedResponse: percent,
    invitations: count,
    questions: prose(),
    questionCount: count,
    channel: choice({ options: channels, other: true }),
    recording: prose(),
    timing: line(),
    analysis: prose(),
    anonymous: flag(),
    biasChecks: prose(),
    ethicsChecks: prose(),
  },
});

export type FeedbackPlan = RecordOf<typeof feedbackPlan>;
