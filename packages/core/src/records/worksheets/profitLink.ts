import type { RecordOf } from '../define.ts';
import { choice, prose, ref, text } from '../field.ts';
import { better, defineRow, figure, unit } from './row.ts';

/** One link of the service profit chain (Heskett and colleagues, 1994), with its measure. */
export const profitLink = defineRow({
  table: 'profitLinks',
  name: 'profit-chain link',
  help: 'A measure for one link of the service profit chain.',
  title: 'measure',
  fields: {
    link: choice({
      options: [
        'internal service quality',
        'employee satisfaction',
        'employee retention and productivity',
        'external service value',
        'customer satisfaction',
        'customer loyalty',
        'revenue growth and profitability',
      ],
    }),
    measure: text(),
    unit,
    better,
    value: figure,
    previous: figure,
    target: figure,
    effect: prose({ label: 'Effect on the next link' }),
    evidence: prose(),
    kpi: ref('kpis', { label: 'KPI', help: 'Its series is the history of this link' }),
  },
});

export type ProfitLink = RecordOf<typeof profitLink>;
