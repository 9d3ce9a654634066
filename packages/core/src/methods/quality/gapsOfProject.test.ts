import { expect, test } from 'vitest';
import { hotel } from '../../../testing/hotel.ts';
import { applyChangeSet } from '../../change/apply.ts';
import { put } from '../../change/changeSet.ts';
import { emptySnapshot } from '../../snapshot/snapshot.ts';
import { fiveGaps } from './fiveGaps.ts';
import { gapsOfProject } from './gapsOfProject.ts';

const point = (id: string, fields: Record<string, unknown>) =>
  put('contactPoints', { id: `cpt_${id}`, title: id, place: { stage: 'stg_1', order: id }, ...fields });

const project = applyChangeSet(emptySnapshot, {
  ops: [
    put('journeys', { id: 'jny_1', title: 'Stay' }),
    put('stages', { id: 'stg_1', journey: 'jny_1', title: 'Arrive' }),
    put('stages', { id: 'stg_2', journey: 'jny_2', title: 'Elsewhere' }),
    point('A', { standard: 'in 5 minutes', promiseKept: 'kept', waitPlanned: 5, waitActual: 9 }),
    point('B', { promiseKept: 'partly', deviation: 'failed' }),
    point('C', { deviation: 'none' }),
    put('contactPoints', { id: 'cpt_X', title: 'X', place: { stage: 'stg_2', order: 'V' } }),
    put('standards', { id: 'sta_1', measure: 'Marks', target: 4, contactPoints: ['cpt_C'] }),
    put('needs', { id: 'nee_1', text: 'quiet', status: 'assumed', order: 'a' }),
    put('needs', { id: 'nee_2', text: 'safe', status: 'confirmed', order: 'b', contactPoints: ['cpt_A'] }),
    put('needs', { id: 'nee_3', text: 'other journey', status: 'assumed', contactPoints: ['cpt_X'] }),
    put('needs', { id: 'nee_4', text: 'not said', order: 'c' }),
    put('kpis', { id: 'kpi_1', name: 'Answered', better: 'higher', target: 90 }),
    put('measurements', { id: 'mea_2', kpi: 'kpi_1', date: '2026-02-01', value: 95 }),
    put('measurements', { id: 'mea_1', kpi: 'kpi_1', date: '2026-01-01', value: 60 }),
    put('kpis', { id: 'kpi_2', name: 'Never measured', better: 'higher', target: 90 }),
    put('monitoringCriteria', {
      id: 'mcr_1',
      plan: 'mpl_1',
      text: 'Greets',
      scaleMin: 1,
      scaleMax: 5,
      standard: 'sta_1',
    }),
    put('observations', { id: 'obs_1', plan: 'mpl_1', criterion: 'mcr_1', score: 3 }),
    put('observations', { id: 'obs_2', plan: 'mpl_1', criterion: 'mcr_1', score: 4 }),
    put('promises', { id: 'pro_1', promise: 'Always there', kept: 'broken' }),
    put('failures', { id: 'fai_1', contactPoint: 'cpt_B', mode: 'No key', gap: 2 }),
  ],
} as never).snapshot;

test('each kind of record speaks for its gap, and only where something is known', () => {
  const { evidence } = gapsOfProject(project, 'jny_1');
  const of = (gap: number): readonly string[] =>
    evidence
      .filter((item) => item.gap === gap)
      .map(({ where, open }) => `${where} ${open ? 'open' : 'closed'}`);
  expect(of(1)).toEqual(['quiet open', 'safe closed']);
  expect(of(2)).toEqual(['A closed', 'B open', 'B open', 'C closed']);
  expect(of(3)).toEqual(['A open', 'B open', 'C closed', 'Answered closed', 'Greets open']);
  expect(of(4)).toEqual(['A closed', 'B open', 'Always there open']);
});

test('a project that records nothing leaves every gap not measured', () => {
  const result = fiveGaps(gapsOfProject(emptySnapshot, 'jny_1'));
  expect(result.gaps.map(({ share }) => share.value)).toEqual([null, null, null, null]);
  expect(result.customerGap.value).toBeNull();
  expect(gapsOfProject(hotel, 'jny_stay').study).toBeNull();
});
