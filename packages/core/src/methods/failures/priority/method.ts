import type { Json } from '../../../json.ts';
import { json, text } from '../../data/shape.ts';
import { defineMethod } from '../../method.ts';
import { failureName } from '../failureName.ts';
import { scoreColumns } from '../scores.ts';
import { applyPriorityTable } from './applyTable.ts';

export const priorityTableMethod = defineMethod({
  name: 'priority-table',
  label: 'Priorities by a table of your own',
  summary: 'Which priority does our own table of severity, occurrence and detection give each failure?',
  row: 'a failure point',
  columns: {
    failure: text({ required: true, help: 'what fails', also: ['mode', 'what fails'] }),
    contactPoint: text({ help: 'where it fails', also: ['place', 'touchpoint'] }),
    ...scoreColumns,
  },
  options: {
    priorities: json<Json>({
      help: 'names of the priorities, most urgent first',
      expects: 'list of names',
      fallback: ['high', 'medium', 'low'],
      check: (given) => given,
    }),
    table: json<Json>({
      help: 'bands of severity, occurrence, detection and priority, or 10 × 10 × 10 names',
      expects: 'list of bands, or 10 × 10 × 10 names',
      fallback: null,
      check: (given) => given,
    }),
  },
  show: ({ failures, counts, unscored }) => [
    {
      title: 'Failures by priority',
      columns: ['Priority', 'Failure', 'S', 'O', 'D', 'Look at it'].map((label) => ({ label })),
      rows: failures.map((one) => [
        one.priority,
        failureName(one),
        one.severity,
        one.occurrence,
        one.detection,
        one.severe ? 'severe' : '',
      ]),
      notes: unscored.map(({ row, failure, why }) => `Not scored: row ${row}, ${failure}. ${why}`),
    },
    {
      title: 'How many of each',
      columns: [{ label: 'Priority' }, { label: 'Failures' }],
      rows: counts.map(({ priority, count }) => [priority, count]),
    },
  ],
  compute: applyPriorityTable,
});
