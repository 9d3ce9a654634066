import type { RecordOf } from '../define.ts';
import { choice, prose, ref, text } from '../field.ts';
import { threeAnswers } from '../vocabulary.ts';
import { defineRow } from './row.ts';

/** Whether the systems and structures a standard needs are in place. */
export const readinessCheck = defineRow({
  table: 'readiness',
  name: 'readiness check',
  help: 'What a standard needs to be in place.',
  title: 'system',
  fields: {
    system: text({ label: 'System or structure needed' }),
    standard: ref('standards'),
    inPlace: choice({ options: threeAnswers }),
    evidence: prose(),
    gap: prose({ label: 'What is missing' }),
    action: prose(),
  },
});

export type ReadinessCheck = RecordOf<typeof readinessCheck>;
