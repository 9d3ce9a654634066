import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyChangeSet } from '../../change/apply.ts';
import { type Op, put } from '../../change/changeSet.ts';
import { checkChangeSet } from '../../change/check.ts';
import { parseProject } from '../../file/parseProject.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { findMethod } from '../catalogue.ts';
import { projectData } from '../fromProject.ts';
import type { MethodResult } from '../result.ts';
import type { BenchmarkResult } from './benchmark.ts';
import { resourcesSources } from './fromProject.ts';
import { distinctNames } from './gather.ts';
import type { KpiResult } from './kpi.ts';
import type { LifetimeValueResult } from './lifetimeValue.ts';
import type { ObserverAgreementResult } from './observerAgreement.ts';
import type { RetentionResult } from './retention.ts';
import type { SampleDrawResult } from './sampleDraw.ts';
import type { SampleSizeResult } from './sampleSize.ts';
import type { StaffingResult } from './staffing.ts';

function project(...ops: Op[]): Snapshot {
  expect(checkChangeSet(emptySnapshot, { command: 'test', label: 'Test', ops })).toBeNull();
  return applyChangeSet(emptySnapshot, { ops }).snapshot;
}

function analysed<R extends MethodResult>(method: string, ...ops: Op[]): R {
  const data = projectData(method, project(...ops), 'jny_1');
  if (!data) throw new Error('nothing gathered');
  const analysis = findMethod(method)?.analyse(data);
  if (!analysis?.ok) throw new Error(JSON.stringify(analysis?.problems));
  return analysis.result as R;
}

const first = { order: '1' };
const second = { order: '2' };

test('an empty project has nothing for any method, and every source belongs to a method', () => {
  for (const [name, gather] of Object.entries(resourcesSources)) {
    expect(findMethod(name)?.name).toBe(name);
    expect(gather(emptySnapshot, 'jny_1')).toBeNull();
  }
});

test('benchmarks, with a unit of their own and a target in words', () => {
  const { rows } = analysed<BenchmarkResult>(
    'benchmark',
    put('benchmarks', {
      id: 'bmk_1',
      aim: 'Answer a message',
      unit: 'minute',
      better: 'lower',
      benchmark: 0.75,
      benchmarkUnit: 'hour',
      current: 150,
      target: 1,
      targetUnit: 'hour',
      ...first,
    }),
    put('benchmarks', { id: 'bmk_2', aim: 'Heard', better: 'higher', success: 'Families say so', ...second }),
    put('benchmarks', { id: 'bmk_3', aim: 'Nothing known yet', ...second }),
  );
  expect(rows.map(({ aim }) => aim)).toEqual(['Answer a message', 'Heard']);
  expect(rows[0]?.closed.value).toBeCloseTo(6 / 7, 12);
});

test('indicators with their measurements by date; two of one name stay two', () => {
  const kpi = { name: 'Replies', unit: '%', better: 'higher', target: 95 };
  const { kpis } = analysed<KpiResult>(
    'kpi',
    put('kpis', { id: 'kpi_1', ...kpi, ...first }),
    put('kpis', { id: 'kpi_2', ...kpi, ...second }),
    put('measurements', { id: 'mea_1', kpi: 'kpi_1', date: '2026-03-01', value: 71, ...first }),
    put('measurements', { id: 'mea_2', kpi: 'kpi_1', date: '2026-01-01', value: 60, ...second }),
  );
  expect(kpis.map(({ name, status, latest }) => [name, status, latest.value])).toEqual([
    ['Replies', 'not on target', 71],
    ['Replies (2)', 'not measured', null],
  ]);
  expect(distinctNames(['a', 'a (2)', 'a', 'a'])).toEqual(['a', 'a (2)', 'a (3)', 'a (4)']);
});

const periods = [
  put('retentionPeriods', {
    id: 'ret_1',
    period: '2025',
    start: 200,
    end: 210,
    newCustomers: 50,
    margin: 100,
    discount: 10,
    acquisitionCost: 120,
    retentionCost: 24,
    ...first,
  }),
  put('retentionPeriods', {
    id: 'ret_2',
    period: '2026',
    retention: 85,
    margin: 100,
    discount: 10,
    ...second,
  }),
];

test('retention from counts; lifetime value from counts or the typed rate, percent as shares', () => {
  expect(analysed<RetentionResult>('retention', ...periods).periods).toMatchObject([
    { period: '2025', retention: { value: 0.8 } },
  ]);
  const { rows } = analysed<LifetimeValueResult>('lifetime-value', ...periods);
  expect(rows.map(({ value }) => value.including.value)).toEqual([
    expect.closeTo(110 / 0.3, 9),
    expect.closeTo(110 / 0.25, 9),
  ]);
  expect(rows[0]?.costRatio.value).toBe(5);
});

test('what is paid once is paid now, what comes each month is gathered in the first year', () => {
  const data = projectData(
    'cost-benefit',
    project(
      put('costBenefits', {
        id: 'cbl_1',
        text: 'Price',
        kind: 'cost',
        amount: 300,
        period: 'once',
        ...first,
      }),
      put('costBenefits', {
        id: 'cbl_2',
        text: 'Time saved',
        kind: 'benefit',
        amount: 50,
        period: 'a month',
        ...second,
      }),
      put('costBenefits', { id: 'cbl_3', text: 'Not known', kind: 'cost', ...second }),
    ),
    'jny_1',
  );
  expect(data?.rows).toMatchObject([
    { name: 'Price', period: 0, amount: 300 },
    { name: 'Time saved', period: 1, amount: 600 },
  ]);
});

test('the hotel’s busy hour: five minutes without a share are a mean wait', () => {
  const { rows } = analysed<StaffingResult>(
    'staffing',
    put('workloads', {
      id: 'wkl_1',
      trigger: 'More than 30 arrivals in one hour',
      arrivals: 36,
      handlingMinutes: 4,
      staffPlanned: 3,
      targetMinutes: 5,
      shrinkage: 30,
      ...first,
    }),
    put('workloads', { id: 'wkl_2', trigger: 'Two cleaners absent', ...second }),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ needed: { value: 3 }, rostered: { value: 5 } });
  expect(rows[0]?.planned?.meanWait.value).toBeCloseTo(4.3146, 4);
});

test('sample sizes of sample plans and feedback plans; a draw with the stored seed', () => {
  const plan = put('samplePlans', {
    id: 'smp_1',
    name: 'Calls in March',
    method: 'stratified',
    population: 240,
    strata: { morning: 120, afternoon: 80, night: 40 },
    margin: 5,
    confidence: 95,
    sampleSize: 36,
    seed: 2026,
    ...first,
  });
  const { rows, inputs } = analysed<SampleSizeResult>(
    'sample-size',
    plan,
    put('feedbackPlans', {
      id: 'fbp_1',
      objective: 'Why guests do not return',
      population: 1240,
      expectedResponse: 30,
      questions: 'Was it clean and quiet?\n\nHow long did you wait?',
      ...first,
    }),
  );
  expect(inputs.map(({ name }) => name)).toEqual(['Calls in March', 'Why guests do not return (±5 points)']);
  expect(rows.map(({ needed, invitations }) => [needed.value, invitations.value])).toEqual([
    [148, null],
    [294, 980],
  ]);
  const drawn = analysed<SampleDrawResult>('sample-draw', plan);
  expect(drawn.strata.map(({ drawn }) => drawn)).toEqual([18, 12, 6]);
  expect(drawn.seed).toBe(2026);
  const prompts = analysed<SampleDrawResult>(
    'sample-draw',
    put('samplePlans', { id: 'smp_1', name: 'Friends', method: 'snowball', ...first }),
  );
  expect(prompts.prompts.map(({ code }) => code)).toContain('network');
});

test('questions of the feedback plan, one a line', () => {
  const { n } = analysed(
    'questionnaire-check',
    put('feedbackPlans', {
      id: 'fbp_1',
      objective: 'Why',
      questions: 'Was it clean and quiet?\n\nHow long did you wait?',
      ...first,
    }),
  );
  expect(n).toBe(2);
});

test('answers of the largest study, by statement', () => {
  const { n, inputs } = analysed(
    'data-quality',
    put('studies', { id: 'sty_1', title: 'Spring', ...first }),
    put('studyItems', { id: 'itm_1', study: 'sty_1', perception: 'Prompt', ...first }),
    put('studyItems', { id: 'itm_2', study: 'sty_1', perception: 'Polite', ...second }),
    put('respondents', {
      id: 'rpd_1',
      study: 'sty_1',
      code: 'R1',
      inFrame: 'no',
      minutes: 2,
      answers: { itm_1: { e: 6, p: 4 }, itm_2: { p: 5 } },
      ...first,
    }),
  );
  expect(n).toBe(1);
  expect(inputs).toMatchObject({ items: ['E1', 'P1', 'P2'], frame: [] });
});

test('observations of two observers, with the scale of each criterion', () => {
  const marks = [
    ['A', '1', 4],
    ['B', '1', 3],
    ['A', '2', 5],
    ['B', '2', 5],
    ['A', '3', 2],
    ['B', '3', 3],
  ] as const;
  const { criteria, inputs } = analysed<ObserverAgreementResult>(
    'observer-agreement',
    put('monitoringPlans', { id: 'mon_1', objective: 'Calls', ...first }),
    put('monitoringCriteria', {
      id: 'crt_1',
      plan: 'mon_1',
      text: 'Calm',
      scaleMin: 1,
      scaleMax: 5,
      ...first,
    }),
    ...marks.map(([observer, interaction, score], at) =>
      put('observations', {
        id: `obs_${at}`,
        plan: 'mon_1',
        criterion: 'crt_1',
        observer,
        interaction,
        score,
        order: String(at + 1),
      }),
    ),
  );
  expect(criteria).toMatchObject([{ criterion: 'Calm', kappa: { value: 0.5 }, kind: 'Cohen, linear' }]);
  expect(inputs.scales).toEqual({ Calm: ['1', '2', '3', '4', '5'] });
});

test('what the example projects hold can be computed', () => {
  const computed: string[] = [];
  for (const name of ['hotel-stay', 'car-purchase', 'care-home']) {
    const text = readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8');
    const parsed = parseProject(text);
    if (!parsed.ok) throw new Error(`${name} cannot be read`);
    for (const method of Object.keys(resourcesSources)) {
      const data = projectData(method, parsed.snapshot, 'jny_1');
      if (!data) continue;
      const analysis = findMethod(method)?.analyse(data);
      expect(analysis?.ok ? [] : [name, method, analysis?.problems]).toEqual([]);
      computed.push(`${name}: ${method}`);
    }
  }
  expect(computed).toEqual(
    expect.arrayContaining([
      'hotel-stay: kpi',
      'hotel-stay: staffing',
      'hotel-stay: sample-size',
      'care-home: benchmark',
      'care-home: observer-agreement',
    ]),
  );
});

test('records that lack what a method needs are left out, and the result says how many and why', () => {
  const notes = (method: string, ...ops: Op[]): unknown =>
    projectData(method, project(...ops), 'jny_1')?.notes;
  const period = (id: string, fields: object): Op =>
    put('retentionPeriods', { id: `ret_${id}`, order: id, start: 10, ...fields });
  const whole = period('1', { end: 9, newCustomers: 1, margin: 5 });
  expect(notes('retention', whole)).toEqual([]);
  expect(notes('retention', whole, period('2', { end: 9 }), period('3', { newCustomers: 2 }))).toEqual([
    { code: 'left-out', message: 'Left out: 2 of 3 periods without all three counts.' },
  ]);
  expect(notes('lifetime-value', whole, period('2', { retention: 80 }))).toMatchObject([
    { message: 'Left out: 1 of 2 periods without a margin or a retention.' },
  ]);
  const busy = (id: string, fields: object): Op =>
    put('workloads', { id: `wkl_${id}`, order: id, ...fields });
  expect(
    notes('staffing', busy('1', { arrivals: 30, handlingMinutes: 4 }), busy('2', { arrivals: 9 })),
  ).toMatchObject([{ message: 'Left out: 1 of 2 busy times without arrivals or a handling time.' }]);
  const line = (id: string, fields: object): Op =>
    put('costBenefits', { id: `cbl_${id}`, order: id, kind: 'cost', amount: 5, ...fields });
  expect(notes('cost-benefit', line('1', { period: 'once' }))).toEqual([]);
  expect(notes('cost-benefit', line('1', { period: 'a month' }), line('2', { amount: null }))).toMatchObject([
    { code: 'left-out' },
    { code: 'first-year' },
  ]);
});
