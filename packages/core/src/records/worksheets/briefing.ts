import type { RecordOf } from '../define.ts';
import { membersOf, tags } from '../field.ts';
import { defineRow } from './row.ts';
import { session } from './session.ts';

/** People told what is planned: vision, roles, plans, procedures. */
export const briefing = defineRow({
  table: 'briefings',
  name: 'briefing',
  help: 'Who was told what, and how it was checked.',
  title: 'topic',
  fields: {
    ...session,
    people: membersOf('actors'),
    covers: tags(['vision', 'roles', 'plans', 'procedures']),
  },
});

export type Briefing = RecordOf<typeof briefing>;
