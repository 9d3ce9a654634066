import type { RecordOf } from '../define.ts';
import { choice, date, optionsOf, prose } from '../field.ts';
import { defineRow } from './row.ts';

const incidentGroups = optionsOf([
  { value: 'delivery failure', label: 'Response to a delivery failure' },
  { value: 'needs and requests', label: 'Response to needs and requests' },
  { value: 'unprompted action', label: 'Unprompted staff action' },
]);

/** A story that stayed in memory: cause, course, outcome. Two coders group it (Bitner, Booms and Tetreault, 1990). */
export const incident = defineRow({
  table: 'incidents',
  name: 'critical incident',
  help: 'A story a customer tells, good or bad.',
  title: 'story',
  fields: {
    story: prose(),
    date: date(),
    cause: prose(),
    course: prose(),
    outcome: prose(),
    staffAction: prose({ label: 'What staff did' }),
    why: prose({ label: 'Why it satisfied or not' }),
    satisfying: choice({ label: 'Customer was', options: ['satisfied', 'dissatisfied'] }),
    group: choice({ options: incidentGroups }),
    secondGroup: choice({ label: 'Group by the second coder', options: incidentGroups }),
    secondSatisfying: choice({
      label: 'Customer was, by the second coder',
      options: ['satisfied', 'dissatisfied'],
    }),
    loyalty: choice({
      help: 'A change makes it a critical episode',
      options: ['more loyal', 'less loyal', 'unchanged'],
    }),
  },
});

export type Incident = RecordOf<typeof incident>;
