import type { RecordOf } from '../define.ts';
import { choice, json, number, prose, text } from '../field.ts';
import { samplingMethods } from '../vocabulary.ts';
import { count, defineRow, percent } from './row.ts';

/** How a sample is drawn. The seed is stored, so that the draw can be repeated. */
export const samplePlan = defineRow({
  table: 'samplePlans',
  name: 'sample plan',
  help: 'Who is asked, and how many.',
  title: 'name',
  fields: {
    name: text({ maxLength: 300 }),
    method: choice({ options: samplingMethods, other: true }),
    population: count,
    frame: prose(),
    strata: json(),
    stratumMinimum: number({ label: 'Least in a stratum', min: 0, integer: true }),
    confidence: percent,
    margin: number({ label: 'Margin of error', unit: '%', min: 0, max: 100 }),
    expectedShare: percent,
    standardDeviation: number({ min: 0 }),
    expectedResponse: percent,
    sampleSize: count,
    seed: number({ integer: true }),
  },
});

export type SamplePlan = RecordOf<typeof samplePlan>;
