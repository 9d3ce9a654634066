import { number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type LittlesLawResult, littlesLaw } from './littlesLaw.ts';
import { percent, reasons } from './shared.ts';

function show({ rows }: LittlesLawResult) {
  return [
    {
      title: 'Customers there = arrivals × time there',
      columns: [
        { label: 'Queue' },
        { label: 'There (L)', places: 2 },
        { label: 'Arrivals a period (λ)', places: 2 },
        { label: 'Time there (W)', unit: 'periods', places: 3 },
        { label: 'Computed' },
        { label: 'Difference', unit: '%', places: 1 },
        { label: 'Verdict' },
      ],
      rows: rows.map((row) => [
        row.name,
        row.there.value,
        row.arrivals.value,
        row.time.value,
        row.computed ?? '–',
        percent(row.difference) ?? '–',
        row.verdict,
      ]),
      notes: rows.flatMap((row) => reasons(row.name, [row.there, row.arrivals, row.time])),
    },
  ];
}

export const littlesLawMethod = defineMethod({
  name: 'littles-law',
  label: 'Little’s law',
  summary: 'Whether customers there, arrivals and time there fit together; two of them give the third.',
  row: 'a queue',
  columns: {
    name: text({ help: 'The queue.', also: ['queue'] }),
    there: number({ help: 'Mean number of customers there.', min: 0, also: ['L'] }),
    arrivals: number({ help: 'Mean arrivals in a period.', min: 0, also: ['lambda', 'λ'] }),
    time: number({ help: 'Mean time a customer is there, in periods.', min: 0, also: ['W'] }),
  },
  options: {
    tolerance: number({
      help: 'Difference up to which figures agree; 0.05 is 5 %.',
      fallback: 0.05,
      min: 0,
      max: 1,
    }),
  },
  compute: (rows, { tolerance }) => littlesLaw(rows, tolerance),
  show,
});
