import type { RecordOf } from '../define.ts';
import { choice, line, prose, ref, text } from '../field.ts';
import { samplingMethods } from '../vocabulary.ts';
import { count, defineRow } from './row.ts';

/** What is watched or listened to, by whom, and how people are told. */
export const monitoringPlan = defineRow({
  table: 'monitoringPlans',
  name: 'monitoring plan',
  help: 'What is watched, by whom, and how often.',
  title: 'objective',
  fields: {
    objective: text(),
    frame: prose(),
    method: choice({ options: samplingMethods, other: true }),
    samplePlan: ref('samplePlans'),
    sampleSize: count,
    schedule: line(),
    noticeToStaff: prose(),
    noticeToCustomers: prose(),
    observers: line(),
    dataProtection: prose(),
    feedback: prose({ label: 'How feedback is given' }),
  },
});

export type MonitoringPlan = RecordOf<typeof monitoringPlan>;
