import { defineRecord, type RecordOf } from './define.ts';
import { choice, date, line, number, order, prose, ref } from './field.ts';
import { levels } from './vocabulary.ts';
import { fairness } from './worksheets/fairness.ts';

/** A recovery step for a failure point, or an improvement to be made. */
export const action = defineRecord({
  table: 'actions',
  name: 'action',
  help: 'A recovery step, or an improvement to be made.',
  title: 'text',
  fields: {
    failure: ref('failures', { label: 'Failure point' }),
    contactPoint: ref('contactPoints'),
    order: order(),
    kind: choice({
      options: [{ value: 'recovery', label: 'Recovery step' }, 'improvement'],
    }),
    text: prose({ label: 'What is done' }),
    owner: ref('actors'),
    authority: line({ label: 'Authority needed' }),
    authorityLimit: number({ unit: 'GBP', min: 0 }),
    priority: choice({ options: levels }),
    due: date(),
    deadlineMinutes: number({ label: 'Deadline after the failure', unit: 'min', min: 0 }),
    status: choice({
      options: ['planned', 'under way', 'done', 'dropped'],
    }),
    cost: number({ unit: 'GBP', min: 0 }),
    compensation: number({ unit: 'GBP', min: 0 }),
    result: prose(),
    fairOutcome: fairness,
    fairProcedure: fairness,
    fairTreatment: fairness,
  },
});

export type Action = RecordOf<typeof action>;
