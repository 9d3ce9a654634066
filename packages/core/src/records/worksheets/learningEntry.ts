import type { RecordOf } from '../define.ts';
import { date, prose } from '../field.ts';
import { defineRow } from './row.ts';

/** What somebody learned, and what they will do with it. */
export const learningEntry = defineRow({
  table: 'learning',
  name: 'learning entry',
  plural: 'Learning entries',
  help: 'What was learned, and what comes next.',
  title: 'learned',
  fields: {
    learned: prose(),
    date: date(),
    objective: prose(),
    action: prose(),
    due: date({ label: 'Target date' }),
    strength: prose(),
    need: prose({ label: 'Need for development' }),
    feedback: prose(),
  },
});

export type LearningEntry = RecordOf<typeof learningEntry>;
