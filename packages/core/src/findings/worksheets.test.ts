import { expect, it } from 'vitest';
import { applyChangeSet } from '../change/apply.ts';
import { type Op, put } from '../change/changeSet.ts';
import { definitions, worksheetTables } from '../records/registry.ts';
import { emptySnapshot } from '../snapshot/snapshot.ts';
import { findings } from './findings.ts';

const found = (...ops: Op[]): string[] =>
  findings(applyChangeSet(emptySnapshot, { ops }).snapshot)
    .map(({ severity, code, about }) => `${severity} ${code} ${about[0]?.id}`)
    .filter((line) => !line.includes('journey-without'));

it('a need is doubtful only where it is said to be assumed', () => {
  const need = (status: string | null) => put('needs', { id: 'ned_1', text: 'Quiet', status });
  expect(found(need('assumed'))).toEqual(['hint need-assumed ned_1']);
  expect(found(need('confirmed'))).toEqual([]);
  expect(found(need(null))).toEqual([]);
});

it('contact points lack a standard once standards are written, and not where a row or words cover them', () => {
  const map = [
    put('journeys', { id: 'jny_1', title: 'Stay' }),
    put('stages', { id: 'stg_1', journey: 'jny_1', title: 'In' }),
    ...['a', 'b', 'c'].map((key) =>
      put('contactPoints', {
        id: `cpt_${key}`,
        place: { stage: 'stg_1', order: key },
        standard: key === 'c' ? 'In 5 minutes' : '',
      }),
    ),
  ];
  const lacking = (...ops: Op[]) => found(...map, ...ops).filter((line) => line.includes('without-standard'));
  expect(lacking()).toEqual([]);
  expect(lacking(put('standards', { id: 'std_1', contactPoints: ['cpt_a'] }))).toEqual([
    'hint contact-point-without-standard cpt_b',
  ]);
  expect(lacking(put('standards', { id: 'std_1', contactPoint: 'cpt_b', contactPoints: ['cpt_a'] }))).toEqual(
    [],
  );
});

it('every link of a profit chain that was begun needs a value; 0 is one', () => {
  const link = (id: string, name: string, value: number | null) =>
    put('profitLinks', { id, link: name, value });
  const rows = [link('spc_1', 'customer loyalty', 0), link('spc_2', 'customer satisfaction', null)];
  const lines = found(...rows);
  expect(lines).toHaveLength(6);
  expect(lines).toContain('hint profit-link-without-measure spc_2');
});

it('laws, promises, risks and activities', () => {
  expect(found(put('duties', { id: 'law_1', duty: 'Tell the price', named: 'An old act' }))).toEqual([
    'hint duty-without-law-in-force law_1',
  ]);
  expect(found(put('duties', { id: 'law_1', duty: 'Tell the price', inForce: 'An act' }))).toEqual([]);
  expect(found(put('promises', { id: 'prm_1', promise: 'Same day', kept: 'broken' }))).toEqual([
    'warning promise-broken prm_1',
  ]);
  expect(found(put('risks', { id: 'rsk_1', text: 'Fire', probability: 1, consequence: 5 }))).toEqual([
    'warning extreme-risk-without-control rsk_1',
  ]);
  expect(found(put('risks', { id: 'rsk_1', text: 'Fire', consequence: 5, control: 'Alarm' }))).toEqual([]);
  const raci = (accountable: string[]) =>
    put('responsibilities', { id: 'rsb_1', activity: 'Answer', accountable });
  expect(found(raci([]))).toEqual(['hint activity-without-one-accountable rsb_1']);
  expect(found(raci(['act_1', 'act_2']))).toEqual(['hint activity-without-one-accountable rsb_1']);
  expect(found(raci(['act_1']))).toEqual([]);
});

it('the last value of a KPI is held against its target, in the direction that is better', () => {
  const kpi = (better: string | null) => put('kpis', { id: 'kpi_1', name: 'Answered', better, target: 90 });
  const value = (id: string, date: string, figure: number | null) =>
    put('measurements', { id, kpi: 'kpi_1', date, value: figure });
  const series = [value('mea_b', '2026-02-01', 95), value('mea_a', '2026-03-01', 80)];
  expect(found(kpi('higher'), ...series)).toEqual(['hint kpi-misses-target kpi_1']);
  expect(found(kpi('lower'), ...series)).toEqual([]);
  expect(found(kpi(null), ...series)).toEqual([]);
  expect(found(kpi('higher'), value('mea_a', '2026-03-01', null))).toEqual([]);
});

it('every worksheet can explain its rows and attach them, and labels read as words', () => {
  expect(worksheetTables.length).toBeGreaterThan(40);
  for (const table of worksheetTables) {
    const { fields, label, plural } = definitions[table];
    expect(Object.keys(fields), table).toEqual(
      expect.arrayContaining(['note', 'stage', 'contactPoint', 'card', 'persona', 'order']),
    );
    for (const words of [label, plural, ...Object.values(fields).map((field) => field.label)])
      expect(words, table).toMatch(/^[A-Z]/);
  }
  expect(definitions.workloads.fields.staffPlanned?.label).toBe('Staff planned');
  expect(definitions.kpis.plural).toBe('KPIs');
});
