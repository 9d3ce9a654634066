import type { RecordOf } from '../define.ts';
import { date, line, membersOf, prose, text } from '../field.ts';
import { defineRow } from './row.ts';

/** What the law asks for. The law a unit names and the law in force today are two fields. */
export const legalDuty = defineRow({
  table: 'duties',
  name: 'legal duty',
  plural: 'Legal duties',
  help: 'What the law asks for, and where.',
  title: 'duty',
  fields: {
    duty: text(),
    named: line({ label: 'Law named in the unit' }),
    inForce: line({ label: 'Law in force today' }),
    checkedOn: date(),
    contactPoints: membersOf('contactPoints'),
    evidence: prose(),
  },
});

export type LegalDuty = RecordOf<typeof legalDuty>;
