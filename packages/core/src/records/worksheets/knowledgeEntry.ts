import type { RecordOf } from '../define.ts';
import { date, line, membersOf, number, prose, text } from '../field.ts';
import { defineRow, owner } from './row.ts';

/** A question customers ask, and the answer everybody gives. */
export const knowledgeEntry = defineRow({
  table: 'knowledge',
  name: 'knowledge entry',
  plural: 'Knowledge entries',
  help: 'A question customers ask, and the answer.',
  title: 'question',
  fields: {
    question: text(),
    answer: prose(),
    count: number({ label: 'Times asked', min: 0, integer: true }),
    owner,
    source: line(),
    updated: date(),
    reviewDays: number({ label: 'Review every', unit: 'days', min: 1, integer: true }),
    nextReview: date(),
    users: membersOf('actors'),
    promoted: line({ label: 'How it is promoted' }),
  },
});

export type KnowledgeEntry = RecordOf<typeof knowledgeEntry>;
