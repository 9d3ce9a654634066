import { expect, test } from 'vitest';
import { applyChangeSet } from '../../change/apply.ts';
import { type Op, put } from '../../change/changeSet.ts';
import { checkChangeSet } from '../../change/check.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { findMethod } from '../catalogue.ts';
import { projectData } from '../fromProject.ts';

const map: Op[] = [
  put('journeys', { id: 'jny_1', title: 'Visit', order: '1' }),
  put('stages', { id: 'stg_1', journey: 'jny_1', title: 'Arrive', order: '1' }),
  ...['1', '2', '3', '4'].map((n) =>
    put('contactPoints', {
      id: `cpt_${n}`,
      title: n === '4' ? 'Desk' : `Desk${n === '1' ? '' : n}`,
      place: { stage: 'stg_1', order: n },
    }),
  ),
  put('actors', { id: 'act_1', name: 'Reception', order: '1' }),
  put('personas', { id: 'per_1', name: 'Guest', order: '1' }),
];

function project(...ops: Op[]): Snapshot {
  const base = applyChangeSet(emptySnapshot, { ops: map }).snapshot;
  expect(checkChangeSet(base, { command: 'test', label: 'Test', ops })).toBeNull();
  return applyChangeSet(base, { ops }).snapshot;
}

function analysed(method: string, snapshot: Snapshot) {
  const data = projectData(method, snapshot, 'jny_1');
  if (!data) return data;
  const analysis = findMethod(method)?.analyse(data);
  expect(analysis?.ok ? [] : analysis?.problems).toEqual([]);
  return analysis?.ok ? analysis.result : null;
}

test.each([
  'failure-ranking',
  'failure-cost',
  'priority-table',
  'risk-matrix',
  'pareto',
  'critical-incidents',
  'cause-analysis',
  'recovery',
  'moments-of-truth',
])('%s: a project that records nothing of the kind gives nothing', (method) => {
  expect(analysed(method, project())).toBeNull();
});

const failure = put('failures', {
  id: 'fail_1',
  contactPoint: 'cpt_1',
  order: '1',
  mode: 'Room not\nready',
  cause: 'Cleaning starts late',
  causeArea: 'process',
  whys: 'The list is late → nobody owns it',
  severity: 5,
  occurrence: 8,
  detection: 5,
  incidents: 20,
  costLikely: 12,
});

test('failures are ranked, costed and explained', () => {
  const snapshot = project(
    failure,
    put('failures', {
      id: 'fail_2',
      contactPoint: 'cpt_2',
      order: '1',
      mode: 'Wrong bill',
      severity: 6,
      whys: 'Old prices',
    }),
  );
  expect(analysed('failure-ranking', snapshot)).toMatchObject({
    ranking: [{ failure: 'Room not ready', rpn: 200, contactPoint: 'Desk' }],
    unscored: [{ failure: 'Wrong bill' }],
  });
  expect(analysed('failure-cost', snapshot)).toMatchObject({ failures: [{ expected: 240 }] });
  expect(analysed('cause-analysis', snapshot)).toMatchObject({
    chains: [
      {
        bone: 'process',
        cause: 'Cleaning starts late',
        whys: ['The list is late', 'nobody owns it'],
        finished: false,
      },
      { bone: '', cause: 'Old prices', depth: 0 },
    ],
  });
});

test('a chain longer than can be read keeps its words', () => {
  const whys = Array.from({ length: 14 }, (_, i) => `w${i}`).join(' > ');
  const snapshot = project(
    put('failures', { id: 'fail_1', contactPoint: 'cpt_1', order: '1', cause: 'c', whys }),
  );
  const result = analysed('cause-analysis', snapshot) as unknown as { chains: { whys: string[] }[] };
  expect(result.chains[0]?.whys).toHaveLength(10);
  expect(result.chains[0]?.whys.at(-1)).toBe('w9; w10; w11; w12; w13');
});

test('recovery steps with their owner, each once; dropped ones and improvements are left out', () => {
  const step = { text: 'Apologise', kind: 'recovery', failure: 'fail_1', contactPoint: 'cpt_1' } as const;
  const snapshot = project(
    failure,
    put('actions', {
      id: 'tsk_1',
      order: '1',
      ...step,
      owner: 'act_1',
      authorityLimit: 50,
      deadlineMinutes: 10,
      cost: 5,
      fairOutcome: 4,
    }),
    put('actions', { id: 'tsk_2', order: '2', ...step, status: 'dropped' }),
    put('actions', { id: 'tsk_3', order: '3', ...step, kind: 'improvement' }),
    put('actions', { id: 'tsk_4', order: '4', ...step, due: '2026-12-01' }),
  );
  expect(analysed('recovery', snapshot)).toMatchObject({
    steps: 2,
    open: [{ failure: 'Room not ready', missing: ['owner', 'authority'] }],
    total: { value: 5, n: 1 },
    fairness: { outcome: { value: 4, n: 1 } },
  });
});

test('moments of truth count against all contact points, also those of the same name', () => {
  const bad = { importance: 'high', outcome: 'negative' } as const;
  const snapshot = project(
    put('momentsOfTruth', { id: 'mot_1', contactPoint: 'cpt_1', persona: 'per_1', ...bad }),
    put('momentsOfTruth', { id: 'mot_2', contactPoint: 'cpt_4', ...bad }),
    put('actions', { id: 'tsk_1', order: '1', contactPoint: 'cpt_1', kind: 'recovery', text: 'Apologise' }),
  );
  expect(analysed('moments-of-truth', snapshot)).toMatchObject({
    n: 2,
    marked: 2,
    share: { value: 0.5, n: 4 },
    unrecovered: [{ contactPoint: 'Desk (2)' }],
    personas: [{ persona: '' }, { persona: 'Guest' }],
  });
});

test('incidents keep the groups of both coders', () => {
  const snapshot = project(
    put('incidents', {
      id: 'inc_1',
      order: '1',
      story: 'Cot at midnight',
      contactPoint: 'cpt_1',
      group: 'needs and requests',
      secondGroup: 'unprompted action',
      satisfying: 'satisfied',
      loyalty: 'more loyal',
    }),
  );
  expect(analysed('critical-incidents', snapshot)).toMatchObject({
    groups: [{}, { group: 'needs and requests', satisfying: 1 }, {}],
    groupAgreement: { n: 1, raw: { value: 0 } },
    loyalty: { 'more loyal': 1 },
  });
});
