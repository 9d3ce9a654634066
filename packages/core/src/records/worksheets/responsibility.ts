import type { RecordOf } from '../define.ts';
import { membersOf, text } from '../field.ts';
import { defineRow } from './row.ts';

/** Who does, answers for, advises on and hears of an activity (RACI). */
export const responsibility = defineRow({
  table: 'responsibilities',
  name: 'responsibility',
  plural: 'Responsibilities',
  help: 'Who does it, answers for it, is asked, is told.',
  title: 'activity',
  fields: {
    activity: text(),
    responsible: membersOf('actors'),
    accountable: membersOf('actors', { help: 'One alone, so that it is clear' }),
    consulted: membersOf('actors'),
    informed: membersOf('actors'),
  },
});

export type Responsibility = RecordOf<typeof responsibility>;
