import { choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import type { ResultTable } from '../result.ts';
import { type BenchmarkFigures, type BenchmarkResult, benchmark } from './benchmark.ts';
import { percent, reasons, short } from './shared.ts';

function isNumeric({ current, benchmark, target }: BenchmarkFigures): boolean {
  return current !== null || benchmark !== null || target !== null;
}

function show({ rows }: BenchmarkResult) {
  const numeric = rows.filter(isNumeric);
  const words = rows.filter((row) => row.success !== '');
  const tables: ResultTable[] = [];
  if (numeric.length > 0)
    tables.push({
      title: 'Against the benchmark and the target',
      columns: [
        { label: 'Aim' },
        { label: 'Unit' },
        { label: 'Better' },
        { label: 'Current' },
        { label: 'Benchmark' },
        { label: 'Gap', places: 2 },
        { label: 'Target' },
        { label: 'Gap at target', places: 2 },
        { label: 'Change needed', places: 2 },
        { label: 'Change needed', unit: '%', places: 1 },
        { label: 'Gap closed', unit: '%', places: 1 },
      ],
      rows: numeric.map((row) => [
        row.aim,
        row.unit,
        row.better ?? '–',
        short(row.current),
        short(row.benchmark),
        row.gap.value,
        short(row.target),
        row.targetGap.value,
        row.change.value,
        percent(row.changeShare),
        percent(row.closed),
      ]),
      notes: numeric.flatMap((row) =>
        reasons(row.aim, [row.gap, row.targetGap, row.change, row.changeShare, row.closed]),
      ),
    });
  if (words.length > 0)
    tables.push({
      title: 'Success in words',
      columns: [{ label: 'Aim' }, { label: 'What success looks like' }],
      rows: words.map((row) => [row.aim, row.success]),
    });
  return tables;
}

export const benchmarkMethod = defineMethod({
  name: 'benchmark',
  label: 'Benchmark table',
  summary: 'How far today’s figures are from a benchmark, and how much of that gap the target closes.',
  row: 'an aim',
  columns: {
    aim: text({ help: 'What is to be reached.', required: true, also: ['name'] }),
    unit: text({ help: 'Unit of the row, for example hour or %.' }),
    better: choice({
      help: 'Which direction is better; needed as soon as the row has a figure.',
      options: ['higher', 'lower'],
    }),
    benchmark: number({ help: 'What the best, or comparable others, reach.' }),
    benchmarkUnit: text({ help: 'Unit of the benchmark, where it differs.' }),
    source: text({ help: 'Where the benchmark was found.', also: ['benchmark source'] }),
    current: number({ help: 'What is reached today.' }),
    currentUnit: text({ help: 'Unit of today’s figure, where it differs.' }),
    target: number({ help: 'What is to be reached.' }),
    targetUnit: text({ help: 'Unit of the target, where it differs.' }),
    success: text({ help: 'What success looks like, where the target is no number.' }),
  },
  options: {},
  compute: (rows) => benchmark(rows),
  show,
});
