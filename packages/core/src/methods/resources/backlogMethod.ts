import { number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type BacklogResult, backlogs } from './backlog.ts';
import { reasons } from './shared.ts';

function show({ rows, inputs }: BacklogResult) {
  return [
    {
      title: 'When the backlog is gone',
      columns: [
        { label: 'Work' },
        { label: 'Waiting' },
        { label: 'Comes in a period' },
        { label: 'Done a period' },
        { label: 'Spare', places: 2 },
        { label: 'Gone after', unit: 'periods', places: 2 },
      ],
      rows: rows.map((row, at) => [
        row.name,
        inputs[at]?.items ?? null,
        inputs[at]?.arrivals ?? null,
        inputs[at]?.capacity ?? null,
        row.spare.value,
        row.time.value ?? (row.time.why.startsWith('Never') ? 'never' : null),
      ]),
      notes: rows.flatMap((row) => reasons(row.name, [row.time])),
    },
  ];
}

export const backlogMethod = defineMethod({
  name: 'backlog',
  label: 'Time to clear a backlog',
  summary: 'How long it takes until work that has piled up is done.',
  row: 'a pile of work',
  columns: {
    name: text({ help: 'What waits.', also: ['work', 'trigger'] }),
    items: number({ help: 'How many wait now.', required: true, min: 0 }),
    arrivals: number({ help: 'How many more come in a period.', required: true, min: 0 }),
    capacity: number({ help: 'How many can be done in a period.', required: true, min: 0 }),
  },
  options: {},
  compute: (rows) => backlogs(rows),
  show,
});
