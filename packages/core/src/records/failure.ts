import { defineRecord, type RecordOf } from './define.ts';
import { choice, line, number, order, ref, tags, text } from './field.ts';
import { failureSources, riskTypes } from './vocabulary.ts';

const score = 'Score';
const risk = 'Risk';
const after = 'After the cure';
const tenPoints = { min: 1, max: 10, integer: true } as const;
const fivePoints = { min: 1, max: 5, integer: true } as const;

/** Where service fails or makes people wait; scored, ranked, recovered. */
export const failure = defineRecord({
  table: 'failures',
  name: 'failure point',
  label: 'Failure point',
  plural: 'Failure points',
  help: 'Where service fails or makes people wait.',
  title: 'mode',
  fields: {
    contactPoint: ref('contactPoints', { label: 'Contact point', required: true, hidden: true }),
    order: order(),
    mode: text({ label: 'What fails', multiline: true }),
    kind: choice({
      label: 'Kind',
      options: [
        { value: 'fail', label: 'Failure' },
        { value: 'wait', label: 'Wait' },
      ],
    }),
    effect: text({ label: 'Effect on the customer', multiline: true }),
    cause: text({ label: 'Cause', multiline: true }),
    foundBy: tags(failureSources, { label: 'Found by' }),
    foundByOther: line({ label: 'Found in another way' }),
    severity: number({
      label: 'Severity',
      help: '1 unnoticed · 4 annoyance · 7 customer leaves or complains · 9–10 harm or breach of law',
      ...tenPoints,
      group: score,
    }),
    occurrence: number({
      label: 'Occurrence',
      help: '1 once in years · 5 monthly · 8 daily · 10 nearly always',
      ...tenPoints,
      group: score,
    }),
    detection: number({
      label: 'Detection',
      help: '1 caught before the customer · 5 caught by staff while it happens · 8 only by complaint · 10 never',
      ...tenPoints,
      group: score,
    }),
    probability: number({ label: 'Probability', ...fivePoints, group: risk }),
    consequence: number({ label: 'Consequence', ...fivePoints, group: risk }),
    riskType: choice({ label: 'Type of risk', options: riskTypes, other: true, group: risk }),
    gap: number({
      label: 'Service-quality gap',
      help: '1 listening · 2 standards · 3 delivery · 4 communication',
      min: 1,
      max: 4,
      integer: true,
      group: risk,
    }),
    incidents: number({ label: 'Incidents a month', min: 0, group: risk }),
    severityAfter: number({ label: 'Severity after', ...tenPoints, group: after }),
    occurrenceAfter: number({ label: 'Occurrence after', ...tenPoints, group: after }),
    detectionAfter: number({ label: 'Detection after', ...tenPoints, group: after }),
    notes: text({ label: 'Notes', multiline: true }),
  },
});

export type Failure = RecordOf<typeof failure>;
