import { number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { percent, reasons } from './shared.ts';
import { type StaffingResult, staffing } from './staffing.ts';

function show({ rows }: StaffingResult) {
  return [
    {
      title: 'Load and staff',
      columns: [
        { label: 'Busy time' },
        { label: 'Load', unit: 'erlangs', places: 2 },
        { label: 'Fewest staff' },
        { label: 'Needed for the target' },
        { label: 'On the rota' },
      ],
      rows: rows.map((row) => [
        row.name,
        row.load.value,
        row.minimum.value,
        row.needed.value ?? '–',
        row.rostered.value ?? '–',
      ]),
      notes: rows.flatMap((row) => reasons(row.name, [row.needed])),
    },
    {
      title: 'How it will be',
      columns: [
        { label: 'Busy time' },
        { label: 'Staff' },
        { label: 'Who' },
        { label: 'Have to wait', unit: '%', places: 1 },
        { label: 'Mean wait', unit: 'minutes', places: 2 },
        { label: 'Answered in time', unit: '%', places: 1 },
        { label: 'Staff busy', unit: '%', places: 1 },
      ],
      rows: rows.flatMap((row) =>
        (['planned', 'atNeeded'] as const).flatMap((who) => {
          const of = row[who];
          if (of === null) return [];
          return [
            [
              row.name,
              of.staff,
              who === 'planned' ? 'planned' : 'needed',
              percent(of.waitShare),
              of.meanWait.value ?? 'no limit',
              percent(of.within),
              percent(of.occupancy),
            ],
          ];
        }),
      ),
      notes: rows.flatMap((row) =>
        row.planned === null ? [] : reasons(row.name, [row.planned.waitShare, row.planned.within]),
      ),
    },
  ];
}

export const staffingMethod = defineMethod({
  name: 'staffing',
  label: 'Staff for a busy time',
  summary: 'How long customers will wait with the planned staff, and how many staff a waiting target needs.',
  row: 'a busy time',
  columns: {
    name: text({ help: 'What makes the time busy.', also: ['trigger'] }),
    arrivals: number({ help: 'Customers who arrive in one interval.', required: true, min: 0 }),
    interval: number({ help: 'Length of the interval in minutes; 60 when blank.', fallback: 60, min: 0.001 }),
    handling: number({ help: 'Mean handling time in minutes.', required: true, min: 0 }),
    staff: number({ help: 'Staff planned at the same time.', min: 0, max: 1_000_000, integer: true }),
    within: number({ help: 'Minutes within which to answer.', min: 0 }),
    share: number({ help: 'Share to be answered within that time; 0.8 is 80 %.', min: 0, max: 1 }),
    meanWait: number({ help: 'Longest acceptable mean wait in minutes.', min: 0 }),
    shrinkage: number({
      help: 'Share of paid time in which staff are not there; 0 when blank.',
      fallback: 0,
      min: 0,
      max: 1,
    }),
  },
  options: {},
  compute: (rows) => staffing(rows),
  show,
});
