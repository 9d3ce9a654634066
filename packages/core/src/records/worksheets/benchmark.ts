import type { RecordOf } from '../define.ts';
import { flag, line, prose, text } from '../field.ts';
import { better, defineRow, figure, unit } from './row.ts';

/** Where we stand beside others, and where we want to be. A target may be a description instead of a number. */
export const benchmark = defineRow({
  table: 'benchmarks',
  name: 'benchmark',
  help: 'How we compare with others.',
  title: 'aim',
  fields: {
    aim: text(),
    unit,
    better,
    benchmark: figure,
    benchmarkUnit: line({ help: 'Where it differs from the unit' }),
    source: line(),
    current: figure,
    target: figure,
    targetUnit: unit,
    notNumeric: flag({ label: 'Target is not a number' }),
    success: prose({ label: 'What success looks like' }),
    actions: prose(),
    problems: prose({ label: 'Problems expected' }),
  },
});

export type Benchmark = RecordOf<typeof benchmark>;
