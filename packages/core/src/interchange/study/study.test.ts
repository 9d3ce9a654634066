import { expect, test } from 'vitest';
import { hotel } from '../../../testing/hotel.ts';
import { applyChangeSet } from '../../change/apply.ts';
import { put } from '../../change/changeSet.ts';
import { createIdSource } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import { findMethod } from '../../methods/catalogue.ts';
import { projectData } from '../../methods/fromProject.ts';
import { serviceQualityItems } from '../../methods/quality/instrument.ts';
import { studyInput } from '../../methods/quality/studyInput.ts';
import { resultText } from '../../methods/plainText.ts';
import { seededRandom } from '../../methods/numeric/random.ts';
import { memorySession } from '../../session/memorySession.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { exportStudy, importStudy } from './index.ts';
import type { StudyImportOptions } from './importStudy.ts';

const items = serviceQualityItems.slice(3, 6).map((item) => ({ ...item, contactPoints: ['cpt_in'] }));
const text = [
  'id,segment,date,E4,E5,E6,P4,P5,P6,W1,W2,W3,W4,W5,NPS',
  'a,family,2026-03-01,7,6,6,5,4,6,40,60,0,0,0,9',
  'b,business,1 March,6,6,7,6,,5,,,,,,3',
  '',
].join('\r\n');

function imported(snapshot: Snapshot, source: string, options: StudyImportOptions = { items }) {
  const plan = importStudy(source, { snapshot, newId: createIdSource(seededRandom(1)) }, options);
  if (!plan.ok) throw new Error(plan.diagnostics[0]?.message);
  const after = applyChangeSet(snapshot, plan.changeSet).snapshot;
  const study = read.worksheetRows(after, 'studies').at(-1);
  if (!study) throw new Error('no study');
  return { plan, after, study };
}

test('a table becomes one study with items, segments and respondents, in one step', () => {
  const before = applyChangeSet(hotel, {
    ops: [put('segments', { id: 'seg_family', name: 'family', order: 'V' })],
  } as never).snapshot;
  const { plan, after, study } = imported(before, text);
  expect(plan.made).toEqual([
    { table: 'studies', count: 1 },
    { table: 'studyItems', count: 3 },
    { table: 'segments', count: 1 },
    { table: 'respondents', count: 2 },
  ]);
  expect(plan.unplaced.map(({ line, text: words }) => [line, words])).toEqual([[3, '1 March']]);
  expect(study).toMatchObject({ instrument: 'servqual', scaleMin: 1, scaleMax: 7 });
  const [a, b] = read.worksheetRows(after, 'respondents');
  expect(a).toMatchObject({ code: 'a', segment: 'seg_family', date: '2026-03-01', note: 'NPS: 9' });
  expect(b).toMatchObject({ code: 'b', date: null, points: null });
  // The model itself accepts it, and takes it back in one step.
  const session = memorySession({ snapshot: before });
  const outcome = session.commit(plan.changeSet, { undo: 'step' });
  expect(outcome.ok).toBe(true);
  session.undo();
  expect(session.getSnapshot().tables.respondents.size).toBe(0);
});

test('a stored study feeds the methods: the figures are those of the file it came from', () => {
  const { after, study } = imported(hotel, text);
  const stored = studyInput(after, study.id);
  expect(stored?.answers?.respondents.map(({ id, segment }) => [id, segment])).toEqual([
    ['a', 'family'],
    ['b', 'business'],
  ]);
  expect(stored?.items.map(({ dimension, contactPoints }) => [dimension, contactPoints])).toEqual([
    ['tangibles', ['cpt_in']],
    ['reliability', ['cpt_in']],
    ['reliability', ['cpt_in']],
  ]);
  expect(stored?.answers?.stageOf?.['cpt_in']).toBe('stg_sleep');
  expect(studyInput(after, 'nowhere')).toBeNull();

  const data = projectData('servqual', after, 'jny_stay');
  if (!data) throw new Error('no data');
  const fromProject = findMethod('servqual')?.analyse(data);
  if (!fromProject?.ok) throw new Error(JSON.stringify(fromProject));
  // Tangibles −2 and 0; reliability −1 (a: −2, 0) and −2; a's own points 40 and 60.
  expect(fromProject.tables[0]?.rows.slice(0, 2).map((row) => row[5])).toEqual([-1, -1.5]);
  expect(fromProject.tables[1]?.title).toMatch(/Spread/);
  expect(fromProject.tables[2]?.rows[1]?.slice(1)).toEqual([1, -1.4]);
  expect(fromProject.tables.find(({ title }) => title === 'By stage')?.rows[0]?.slice(0, 3)).toEqual([
    'Sleep',
    '1, 2, 3',
    5,
  ]);
  for (const name of ['servperf', 'cronbach-alpha', 'five-gaps']) {
    const own = projectData(name, after, 'jny_stay');
    expect(own && findMethod(name)?.analyse(own).ok, name).toBe(true);
  }
  expect(projectData('servqual', hotel, 'jny_stay')).toBeNull();
});

test('two waves of a project are compared, the older one first', () => {
  const plan = (snapshot: Snapshot, title: string, seed: number) => {
    const made = importStudy(text, { snapshot, newId: createIdSource(seededRandom(seed)) }, { items, title });
    if (!made.ok) throw new Error(title);
    return applyChangeSet(snapshot, made.changeSet).snapshot;
  };
  const first = plan(hotel, 'Spring', 1);
  expect(projectData('study-comparison', first, 'jny_stay')).toBeNull();
  const both = plan(first, 'Autumn', 2);
  const dated = applyChangeSet(both, {
    ops: read
      .worksheetRows(both, 'studies')
      .map((study) =>
        put('studies', { ...study, date: study.title === 'Spring' ? '2026-03-01' : '2026-10-01' }),
      ),
  } as never).snapshot;
  const data = projectData('study-comparison', dated, 'jny_stay');
  const analysis = data ? findMethod('study-comparison')?.analyse(data) : undefined;
  expect(analysis?.ok && analysis.tables[0]?.title).toBe('From Spring to Autumn');
  expect(analysis?.ok && analysis.tables[0]?.rows.map((row) => [row[2], row[4], row[5]])).toEqual([
    [2, 2, 0],
    [2, 2, 0],
  ]);
});

test('who is out of frame, and items without a dimension, are left out and named', () => {
  const { after, study } = imported(hotel, text);
  const [first] = read.worksheetRows(after, 'respondents');
  const [item] = read.worksheetRows(after, 'studyItems');
  if (!first || !item) throw new Error('nothing');
  const changed = applyChangeSet(after, {
    ops: [
      put('respondents', { ...first, inFrame: 'no' }),
      put('studyItems', { ...item, dimension: 'price' }),
    ],
  } as never).snapshot;
  const stored = studyInput(changed, study.id);
  expect(stored?.items).toHaveLength(2);
  expect(stored?.answers?.respondents).toHaveLength(1);
  expect(stored?.notes.map(({ code }) => code)).toEqual(['items-without-dimension', 'out-of-frame']);
  // What was left out reaches whoever reads the figures.
  for (const name of ['servqual', 'servperf', 'cronbach-alpha']) {
    const data = projectData(name, changed, 'jny_stay');
    const method = findMethod(name);
    const analysis = data ? method?.analyse(data) : undefined;
    if (!method || !analysis?.ok) throw new Error(name);
    expect(analysis.result.notes.slice(0, 2), name).toEqual(stored?.notes);
    const printed = resultText(method, analysis.result, analysis.tables);
    expect(printed).toContain('Note: Left out: 1 person who does not belong to those studied');
  }
});

test('means of items stand in where single answers are not stored', () => {
  const snapshot = applyChangeSet(hotel, {
    ops: [
      put('studies', {
        id: 'std_m',
        instrument: 'servqual',
        weights: { tangibles: 100, reliability: 0, responsiveness: 0, assurance: 0, empathy: 0 },
      }),
      put('studyItems', {
        id: 'sti_1',
        study: 'std_m',
        dimension: 'tangibles',
        meanExpectation: 6,
        meanPerception: 5.5,
        n: 64,
      }),
    ],
  } as never).snapshot;
  const data = projectData('servqual', snapshot, 'jny_stay');
  const analysis = data ? findMethod('servqual')?.analyse(data) : undefined;
  expect(
    analysis?.ok && [analysis.result.n, analysis.tables[0]?.rows[0]?.[5], analysis.tables[0]?.rows[0]?.[6]],
  ).toEqual([64, -0.5, 100]);
});

test('a study goes out as a table and comes back with the same answers; what is lost is counted', () => {
  const { after, study } = imported(hotel, text);
  const out = exportStudy(after, study.id);
  if (!out) throw new Error('no study');
  const lost = (of: 'itself' | 'project') =>
    out.losses.filter((loss) => loss.of === of).map(({ table, count }) => [table, count]);
  expect(lost('itself')).toEqual([
    ['studyItems', 3],
    ['respondents', 2],
  ]);
  expect(lost('project')).toContainEqual(['journeys', 2]);
  expect(out.text.split('\r\n')[1]).toBe('a,family,2026-03-01,7,6,6,5,4,6,40,60,0,0,0');
  const again = imported(hotel, out.text, { items: items.map((item, at) => ({ ...item, id: `${at + 1}` })) });
  const answers = (snapshot: Snapshot, id: string) => {
    const { items: own, answers: given } = studyInput(snapshot, id) ?? {};
    return { own: own?.map(({ dimension }) => dimension), people: given?.respondents };
  };
  expect(answers(again.after, again.study.id)).toEqual(answers(after, study.id));
  expect(exportStudy(after, 'nowhere')).toBeNull();
});

test('zones of tolerance there and back, and through the method', () => {
  const options = { items: items.slice(0, 1), letters: ['A', 'D', 'P'], scale: { min: 1, max: 9 } };
  const { after, study } = imported(hotel, 'id,A4,D4,P4\nx,5,8,6\n', options);
  expect(study.instrument).toBe('zone of tolerance');
  const data = projectData('zone-of-tolerance', after, 'jny_stay');
  const analysis = data ? findMethod('zone-of-tolerance')?.analyse(data) : undefined;
  expect(analysis?.ok && analysis.tables[0]?.rows[0]?.slice(1, 5)).toEqual([1, 5, 8, 6]);
  expect(exportStudy(after, study.id)?.text).toBe('id,segment,date,A1,D1,P1\r\nx,,,5,8,6\r\n');
});

test('words too long for the model are cut and kept as unplaced', () => {
  const { plan } = imported(hotel, `id,E4,P4,comment\n${'x'.repeat(600)},5,5,${'y'.repeat(700)}\n`);
  expect(plan.unplaced.map(({ text: words }) => words.length)).toEqual([100, 700 + 'comment: '.length - 500]);
});
