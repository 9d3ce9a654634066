import type { RecordOf } from '../define.ts';
import { choice, line, prose, ref, text } from '../field.ts';
import { defineRow } from './row.ts';

/** A service agreement with a partner, formal or informal. */
export const partnership = defineRow({
  table: 'partnerships',
  name: 'partnership',
  help: 'What a partner delivers, and how well.',
  title: 'service',
  fields: {
    partner: ref('actors'),
    service: text(),
    standard: prose(),
    agreement: choice({ options: ['formal', 'informal'] }),
    measure: line(),
    kpi: ref('kpis', { label: 'KPI' }),
    review: line({ help: 'How often, with whom' }),
    authority: prose(),
    communication: prose({ label: 'Communication rule' }),
  },
});

export type Partnership = RecordOf<typeof partnership>;
