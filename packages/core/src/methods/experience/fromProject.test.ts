import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyChangeSet } from '../../change/apply.ts';
import { type Op, put } from '../../change/changeSet.ts';
import { checkChangeSet } from '../../change/check.ts';
import { parseProject } from '../../file/parseProject.ts';
import { read } from '../../map/queries.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { findMethod } from '../catalogue.ts';
import { projectData } from '../fromProject.ts';
import { blueprintChecksOf } from './blueprintOfJourney.ts';
import { experienceSources } from './fromProject.ts';
import { compareJourneysOf, emotionCurveOf, journeyTimeOf } from './ofJourney.ts';

function project(...ops: Op[]): Snapshot {
  const base = applyChangeSet(emptySnapshot, {
    ops: [
      put('journeys', { id: 'jny_1', title: 'Visit', state: 'as-is', order: '1' }),
      put('stages', { id: 'stg_2', journey: 'jny_1', title: 'Stay', order: '2' }),
      put('stages', { id: 'stg_1', journey: 'jny_1', title: 'Stay', order: '1' }),
      put('contactPoints', {
        id: 'cpt_b',
        title: 'B',
        place: { stage: 'stg_1', order: '2' },
        emotion: 2,
        minutes: 5,
        waitActual: 15,
      }),
      put('contactPoints', {
        id: 'cpt_a',
        title: 'A',
        place: { stage: 'stg_1', order: '1' },
        emotion: 5,
        channel: 'app',
      }),
      put('contactPoints', { id: 'cpt_c', title: 'C', place: { stage: 'stg_2', order: '1' }, emotion: null }),
    ],
  }).snapshot;
  expect(checkChangeSet(base, { command: 'test', label: 'Test', ops })).toBeNull();
  return applyChangeSet(base, { ops }).snapshot;
}

function analysed(method: string, snapshot: Snapshot, journey = 'jny_1') {
  const data = projectData(method, snapshot, journey);
  if (!data) return data;
  const analysis = findMethod(method)?.analyse(data);
  expect(analysis?.ok ? [] : analysis?.problems).toEqual([]);
  return analysis?.ok ? analysis.result : null;
}

describe('from the map', () => {
  test('contact points are read in map order; stages of one title stay apart', () => {
    const curve = emotionCurveOf(project(), 'jny_1');
    expect(curve.inputs.points.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(curve).toMatchObject({ gaps: [2], dropAt: { from: 0, to: 1 }, peakEnd: { value: 3.5 } });
    const time = journeyTimeOf(project(), 'jny_1');
    expect(time.stages.map(({ name, contactPoints }) => `${name}: ${contactPoints}`)).toEqual([
      'Stay: 2',
      'Stay (2): 1',
    ]);
    expect(time).toMatchObject({ waitingShare: { value: 0.75, n: 1 }, withoutNotice: [1] });
    expect(emotionCurveOf(project(), 'jny_none').n).toBe(0);
  });

  test('the table a method reads gives the same figures as the map itself', () => {
    let journeys = 0;
    for (const name of ['hotel-stay', 'car-purchase', 'care-home']) {
      const text = readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8');
      const parsed = parseProject(text);
      if (!parsed.ok) throw new Error(`${name} cannot be read`);
      const { snapshot } = parsed;
      for (const { id } of read.journeys(snapshot)) {
        journeys++;
        const curve = emotionCurveOf(snapshot, id);
        if (curve.n > 0)
          expect(analysed('emotion-curve', snapshot, id)).toMatchObject({
            mean: curve.mean,
            peakEnd: curve.peakEnd,
          });
        const { stages, channels, total } = journeyTimeOf(snapshot, id);
        if (total.value !== null)
          expect(analysed('journey-time', snapshot, id)).toMatchObject({ stages, channels, total });
      }
    }
    expect(journeys).toBeGreaterThanOrEqual(3);
  });

  test('a map without any figures gives none', () => {
    const bare = applyChangeSet(emptySnapshot, {
      ops: [put('journeys', { id: 'jny_1', title: 'Visit' })],
    }).snapshot;
    for (const method of Object.keys(experienceSources))
      expect(projectData(method, bare, 'jny_1'), method).toBeNull();
  });

  test('blueprint checks count front-stage cards nobody meets and back-stage cards without a link', () => {
    const card = (id: string, lane: string, contactPoint: string | null, stage: string | null = null): Op =>
      put('cards', {
        id: `crd_${id}`,
        text: id,
        place: { lane: `lan_${lane}`, contactPoint, stage, order: 'V' },
      });
    const lanes = ['customer actions', 'front-stage', 'back-stage', 'evidence'].map((kind) =>
      put('lanes', { id: `lan_${kind[0]}`, journey: 'jny_1', title: kind, kind }),
    );
    const link = (id: string, from: string, to: string): Op =>
      put('links', { id: `lnk_${id}`, from: `crd_${from}`, to: `crd_${to}` });
    const cards = [
      card('f1', 'f', 'cpt_a'),
      card('f2', 'f', 'cpt_b'),
      card('f3', 'f', 'cpt_c'),
      card('f4', 'f', null, 'stg_1'),
      card('b1', 'b', 'cpt_a'),
      card('b2', 'b', 'cpt_a'),
      card('e1', 'e', 'cpt_b'),
      link('1', 'b1', 'f1'),
    ];
    const undrawn = blueprintChecksOf(project(...lanes, ...cards), 'jny_1');
    expect(undrawn.withoutInteraction).toEqual({ value: 1, n: 4, why: null });
    expect(undrawn.cards.withoutInteraction).toEqual(['crd_f4']);
    expect(undrawn.orphans).toEqual({ value: 1, n: 2, why: null });
    const drawn = blueprintChecksOf(
      project(...lanes, ...cards, card('c1', 'c', 'cpt_a'), link('2', 'c1', 'f3')),
      'jny_1',
    );
    expect(drawn.withoutInteraction).toEqual({ value: 2, n: 4, why: null });
    expect(drawn.cards).toEqual({ withoutInteraction: ['crd_f2', 'crd_f4'], orphans: ['crd_b2'] });
    expect(blueprintChecksOf(project(), 'jny_1')).toMatchObject({ orphans: { value: null }, frontStage: 0 });
    const whole = project(...lanes, ...cards, card('c1', 'c', 'cpt_a'), link('2', 'c1', 'f3'));
    const { frontStage, backStage, withoutInteraction, orphans, cards: found } = drawn;
    expect(analysed('blueprint-checks', whole)).toMatchObject({
      frontStage,
      backStage,
      withoutInteraction,
      orphans,
      cards: found,
    });
  });

  test('an actual journey is compared with its plan, a to-be one with the only as-is one', () => {
    const second = (state: string, plannedJourney: string | null) =>
      project(
        put('journeys', { id: 'jny_2', title: 'Again', state, plannedJourney, order: '2' }),
        put('stages', { id: 'stg_3', journey: 'jny_2', title: 'Stay', order: '1' }),
        put('contactPoints', {
          id: 'cpt_d',
          title: 'b',
          place: { stage: 'stg_3', order: '1' },
          emotion: 4,
          deviation: 'failed',
        }),
        put('failures', { id: 'fail_1', contactPoint: 'cpt_d', mode: 'Late', order: '1' }),
        put('momentsOfTruth', { id: 'mot_1', contactPoint: 'cpt_b' }),
      );
    const actual = second('actual', 'jny_1');
    const compared = compareJourneysOf(actual, 'jny_1', 'jny_2', 'planned-actual');
    expect(compared.counts).toEqual({ missing: 2, failed: 1 });
    expect([compared.change.failures.value, compared.change.moments.value]).toEqual([1, -1]);
    expect(analysed('journey-comparison', actual, 'jny_2')).toMatchObject({ counts: compared.counts });
    expect(analysed('journey-comparison', second('to-be', null), 'jny_2')).toMatchObject({
      counts: { kept: 1, removed: 2 },
    });
    expect(analysed('journey-comparison', second('actual', null), 'jny_2')).toBeNull();
    expect(analysed('journey-comparison', actual, 'jny_1')).toBeNull();
  });
});

describe('from worksheets', () => {
  const study = (id: string, instrument: string, fields: object = {}): Op =>
    put('studies', { id: `sty_${id}`, title: id, instrument, order: id, ...fields });
  const item = (id: string, of: string, fields: object = {}): Op =>
    put('studyItems', { id: `itm_${id}`, study: `sty_${of}`, perception: id, order: id, ...fields });
  const person = (id: string, of: string, answers: object): Op =>
    put('respondents', { id: `rpd_${id}`, study: `sty_${of}`, code: id, order: id, answers });

  test('the newest survey is read, and the two newest are compared', () => {
    const snapshot = project(
      study('1', 'recommendation score', { date: '2026-01-05', wave: 'Winter' }),
      study('2', 'recommendation score', { date: '2025-06-05', wave: 'Summer' }),
      item('q', '1'),
      item('r', '2'),
      person('a', '1', { itm_q: { p: 10 } }),
      person('b', '1', { itm_q: { p: 3 } }),
      person('c', '1', {}),
      person('d', '2', { itm_r: { p: 8 } }),
    );
    expect(analysed('recommendation-score', snapshot)).toMatchObject({
      n: 2,
      inputs: { promoters: 1, passives: 0, detractors: 1, blanks: 1 },
    });
    expect(analysed('compare-waves', snapshot)).toMatchObject({
      inputs: { first: { name: 'Summer' }, second: { name: 'Winter' } },
      score: { change: { value: 0 } },
    });
  });

  test('satisfaction and effort keep the scale of their study', () => {
    const snapshot = project(
      study('1', 'satisfaction', { scaleMin: 1, scaleMax: 7 }),
      item('q', '1'),
      person('a', '1', { itm_q: { p: 7 } }),
      study('2', 'effort', { scaleMin: 1, scaleMax: 5, better: 'lower' }),
      item('r', '2'),
      person('b', '2', { itm_r: { p: 1 } }),
    );
    expect(analysed('satisfaction', snapshot)).toMatchObject({
      inputs: { scale: { highest: 7, satisfiedFrom: 6 } },
    });
    expect(analysed('effort', snapshot)).toMatchObject({
      inputs: { scale: { direction: 'hard', highest: 5 } },
      easy: { figure: { value: 1 } },
    });
    expect(analysed('compare-waves', snapshot)).toBeNull();
  });

  test('Kano and importance–performance read items; means stand in where answers are missing', () => {
    const snapshot = project(
      study('1', 'kano'),
      item('Lift', '1'),
      person('a', '1', { itm_Lift: { p: 1, e: 5 } }),
      study('2', 'importance-performance', { scaleMin: 1, scaleMax: 5 }),
      item('Speed', '2', { importance: 5, meanPerception: 2 }),
      item('Smile', '2'),
      person('b', '2', { itm_Smile: { i: 2, p: 4 } }),
    );
    expect(analysed('kano', snapshot)).toMatchObject({ features: [{ feature: 'Lift', category: 'O' }] });
    expect(analysed('importance-performance', snapshot)).toMatchObject({
      items: [
        { item: 'Smile', quadrant: 'possible overkill' },
        { item: 'Speed', quadrant: 'concentrate here' },
      ],
    });
  });

  test('a blank importance is not filled with the author’s; that stands in only where nobody was asked', () => {
    const snapshot = project(
      study('2', 'importance-performance', { scaleMin: 1, scaleMax: 5 }),
      item('Smile', '2', { importance: 5 }),
      item('Speed', '2', { importance: 4 }),
      person('a', '2', { itm_Smile: { i: 2, p: 4 }, itm_Speed: { p: 1 } }),
      person('b', '2', { itm_Smile: { p: 3 }, itm_Speed: { p: 3 } }),
    );
    expect(analysed('importance-performance', snapshot)).toMatchObject({
      items: [
        { item: 'Smile', importance: { value: 2, n: 1 }, performance: { value: 3.5, n: 2 } },
        { item: 'Speed', importance: { value: 4, n: 1 }, performance: { value: 2, n: 2 } },
      ],
    });
  });

  test('who is out of frame is in no figure of any survey, and the result says so', () => {
    const outside = (id: string, of: string, answers: object): Op =>
      put('respondents', {
        id: `rpd_${id}`,
        study: `sty_${of}`,
        code: id,
        order: id,
        inFrame: 'no',
        answers,
      });
    const cases = [
      ['recommendation score', 'recommendation-score', {}, { p: 10 }],
      ['satisfaction', 'satisfaction', { scaleMin: 1, scaleMax: 5 }, { p: 5 }],
      ['effort', 'effort', { scaleMin: 1, scaleMax: 7 }, { p: 5 }],
      ['kano', 'kano', {}, { p: 1, e: 5 }],
      ['importance-performance', 'importance-performance', {}, { i: 3, p: 4 }],
    ] as const;
    for (const [instrument, method, fields, answer] of cases) {
      const own = [
        study('1', instrument, { ...fields, wave: 'First', date: '2026-01-01' }),
        item('q', '1'),
        item('r', '1'),
        person('a', '1', { itm_q: answer, itm_r: { ...answer, p: 1 } }),
      ];
      const without = analysed(method, project(...own));
      const result = analysed(method, project(...own, outside('z', '1', { itm_q: answer })));
      expect(result?.n, method).toBe(without?.n);
      expect(result?.notes.slice(0, 1), method).toMatchObject([{ code: 'out-of-frame' }]);
      expect(result?.notes.slice(1), method).toEqual(without?.notes);
    }
    const waves = project(
      study('1', 'satisfaction', { wave: 'Spring', date: '2026-03-01' }),
      item('q', '1'),
      person('a', '1', { itm_q: { p: 4 } }),
      study('2', 'satisfaction', { wave: 'Autumn', date: '2026-10-01' }),
      item('r', '2'),
      person('b', '2', { itm_r: { p: 5 } }),
      outside('y', '2', { itm_r: { p: 1 } }),
      outside('z', '2', { itm_r: { p: 1 } }),
    );
    expect(analysed('compare-waves', waves)).toMatchObject({
      n: 2,
      notes: [
        { message: 'Autumn: Left out: 2 people who do not belong to those studied (out of frame).' },
        {},
        {},
        {},
      ],
    });
    // Nobody of those studied answered: there is no survey to speak of.
    const none = project(study('1', 'kano'), item('q', '1'), outside('z', '1', { itm_q: { p: 1, e: 5 } }));
    expect(projectData('kano', none, 'jny_1')).toBeNull();
  });

  test('the profit chain takes its series from the measurements of its KPIs, period by period', () => {
    const ops = [
      put('kpis', { id: 'kpi_1', name: 'Satisfied', order: '1' }),
      put('kpis', { id: 'kpi_2', name: 'Came back', order: '2' }),
      put('profitLinks', {
        id: 'spc_2',
        link: 'customer loyalty',
        value: 63,
        previous: 55,
        kpi: 'kpi_2',
        order: '2',
      }),
      put('profitLinks', { id: 'spc_1', link: 'customer satisfaction', value: 81, kpi: 'kpi_1', order: '1' }),
    ];
    for (let month = 1; month <= 9; month++) {
      const date = `2026-0${month}-01`;
      ops.push(
        put('measurements', { id: `mea_a${month}`, kpi: 'kpi_1', date, value: 70 + month, order: 'V' }),
      );
      if (month !== 4)
        ops.push(
          put('measurements', { id: `mea_b${month}`, kpi: 'kpi_2', date, value: 60 - month, order: 'V' }),
        );
    }
    const result = analysed('profit-chain', project(...ops)) as { neighbours: object[]; n: number } | null;
    expect(result?.n).toBe(2);
    expect(result?.neighbours[4]).toMatchObject({ rho: { value: -1, n: 8 } });
  });
});
