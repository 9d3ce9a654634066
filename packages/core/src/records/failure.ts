import { defineRecord, type RecordOf } from './define.ts';
import { choice, flag, line, number, order, prose, ref, tags } from './field.ts';
import { failureSources, riskTypes } from './vocabulary.ts';
import { serviceGap } from './worksheets/serviceGap.ts';

const score = 'Score';
const risk = 'Risk';
const after = 'After the cure';
const tenPoints = { min: 1, max: 10, integer: true } as const;
const fivePoints = { min: 1, max: 5, integer: true } as const;

/** Where service fails or makes people wait; scored, ranked, recovered. */
export const failure = defineRecord({
  table: 'failures',
  name: 'failure point',
  help: 'Where service fails or makes people wait.',
  title: 'mode',
  fields: {
    contactPoint: ref('contactPoints', { required: true, hidden: true }),
    order: order(),
    mode: prose({ label: 'What fails' }),
    kind: choice({
      options: [{ value: 'fail', label: 'Failure' }, 'wait'],
    }),
    effect: prose({ label: 'Effect on the customer' }),
    cause: prose(),
    causeArea: choice({
      help: 'Bone of the cause-and-effect diagram',
      options: [
        'people',
        'process',
        'place',
        'policy',
        'provision',
        { value: 'patron', label: 'Patron (customer)' },
      ],
      other: true,
    }),
    whys: line({ label: 'Five whys', help: 'Why? And why that?' }),
    foundBy: tags(failureSources),
    foundByOther: line({ label: 'Found in another way' }),
    severity: number({
      help: '1 unnoticed · 4 annoyance · 7 customer leaves or complains · 9–10 harm or breach of law',
      ...tenPoints,
      group: score,
    }),
    occurrence: number({
      help: '1 once in years · 5 monthly · 8 daily · 10 nearly always',
      ...tenPoints,
      group: score,
    }),
    detection: number({
      help: '1 caught before the customer · 5 caught by staff while it happens · 8 only by complaint · 10 never',
      ...tenPoints,
      group: score,
    }),
    probability: number({ ...fivePoints, group: risk }),
    consequence: number({ ...fivePoints, group: risk }),
    riskType: choice({ label: 'Type of risk', options: riskTypes, other: true, group: risk }),
    gap: { ...serviceGap, group: risk },
    incidents: number({ label: 'Incidents a month', min: 0, group: risk }),
    incidentsLow: number({ label: 'At least, a month', min: 0, group: risk }),
    incidentsHigh: number({ label: 'At most, a month', min: 0, group: risk }),
    costLikely: number({ label: 'Cost of one', unit: 'GBP', min: 0, group: risk }),
    costLow: number({ label: 'At least, each', unit: 'GBP', min: 0, group: risk }),
    costHigh: number({ label: 'At most, each', unit: 'GBP', min: 0, group: risk }),
    waitNotice: flag({ label: 'Told about the wait', group: risk }),
    severityAfter: number({ ...tenPoints, group: after }),
    occurrenceAfter: number({ ...tenPoints, group: after }),
    detectionAfter: number({ ...tenPoints, group: after }),
    notes: prose(),
  },
});

export type Failure = RecordOf<typeof failure>;
