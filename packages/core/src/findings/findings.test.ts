import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyChangeSet } from '../change/apply.ts';
import { type Op, put, set } from '../change/changeSet.ts';
import { checkChangeSet } from '../change/check.ts';
import { parseProject } from '../file/parseProject.ts';
import { emptySnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { findings } from './findings.ts';

/** A small map without a fault: three stages with three contact points each. */
function soundMap(): Snapshot {
  const ops: Op[] = [
    put('journeys', { id: 'jny_1', title: 'Borrow a book' }),
    put('lanes', { id: 'lan_front', journey: 'jny_1', title: 'Front-stage', kind: 'front-stage' }),
    put('lanes', { id: 'lan_back', journey: 'jny_1', title: 'Back-stage', kind: 'back-stage' }),
  ];
  for (const [s, phase] of ['before', 'during', 'after'].entries()) {
    const stage = `stg_${s}`;
    ops.push(
      put('stages', { id: stage, journey: 'jny_1', title: phase, salePhase: phase, order: `${s + 1}` }),
    );
    for (let c = 0; c < 3; c++) {
      const contactPoint = `cpt_${s}${c}`;
      const place = { stage, order: `${c + 1}` };
      ops.push(
        put('contactPoints', {
          id: contactPoint,
          title: `Point ${s}${c}`,
          place,
          kind: 'both',
          channel: 'email',
        }),
        put('responses', { id: `rsp_${s}${c}`, contactPoint, trigger: 'asks' }),
      );
    }
  }
  return applyChangeSet(emptySnapshot, { ops }).snapshot;
}

function changed(...ops: Op[]): Snapshot {
  const map = soundMap();
  expect(checkChangeSet(map, { command: 'test', label: 'Test', ops })).toBeNull();
  return applyChangeSet(map, { ops }).snapshot;
}

const found = (...ops: Op[]) =>
  findings(changed(...ops)).map(({ code, severity, about }) => `${severity} ${code} ${about[0]?.id}`);

const moment = (id: string, contactPoint: string, fields: object = {}): Op =>
  put('momentsOfTruth', { id, contactPoint, importance: 'medium', outcome: 'positive', ...fields });
const failure = (fields: object = {}): Op =>
  put('failures', {
    id: 'fail_1',
    contactPoint: 'cpt_00',
    mode: 'Book not found',
    severity: 5,
    occurrence: 3,
    detection: 2,
    ...fields,
  });
const action = (fields: object = {}): Op =>
  put('actions', { id: 'tsk_1', failure: 'fail_1', kind: 'recovery', text: 'Fetch it', ...fields });
const card = (id: string, place: object): Op =>
  put('cards', {
    id,
    text: id,
    place: { lane: 'lan_back', stage: null, contactPoint: 'cpt_00', order: 'V', ...place },
  });

it('a sound map has none, and an empty project neither', () => {
  expect(found()).toEqual([]);
  expect(findings(emptySnapshot)).toEqual([]);
});

describe('stages', () => {
  it('without contact points', () => {
    const points = ['cpt_10', 'cpt_11', 'cpt_12'];
    expect(found(...points.map((id) => set('contactPoints', id, 'removed', true)))).toEqual([
      'warning parked-item rsp_10',
      'warning parked-item rsp_11',
      'warning parked-item rsp_12',
      'warning stage-without-contact-point stg_1',
    ]);
    expect(found(set('contactPoints', 'cpt_10', 'removed', true))).toEqual(['warning parked-item rsp_10']);
  });

  it('without a transaction', () => {
    const contact = ['cpt_20', 'cpt_21', 'cpt_22'].map((id) => set('contactPoints', id, 'kind', 'contact'));
    expect(found(...contact)).toEqual(['hint stage-without-transaction stg_2']);
    expect(found(...contact.slice(1))).toEqual([]);
    expect(found(...contact, put('transactions', { id: 'trn_1', contactPoint: 'cpt_21' }))).toEqual([]);
  });

  it('without a response mechanism', () => {
    const quiet = ['0', '1', '2'].flatMap((c) => [
      set('responses', `rsp_0${c}`, 'removed', true),
      set('contactPoints', `cpt_0${c}`, 'kind', 'contact'),
    ]);
    const transacting = put('transactions', { id: 'trn_1', contactPoint: 'cpt_10' });
    expect(found(...quiet, transacting)).toEqual([
      'warning stage-without-response stg_0',
      'hint stage-without-transaction stg_0',
    ]);
    expect(found(...quiet.slice(2))).toEqual([]);
  });

  it('missing at one end of the journey', () => {
    expect(found(set('stages', 'stg_0', 'salePhase', 'during'))).toEqual([
      'hint journey-without-before jny_1',
    ]);
    expect(found(set('stages', 'stg_2', 'salePhase', null))).toEqual(['hint journey-without-after jny_1']);
  });
});

describe('contact points', () => {
  it('without a channel', () => {
    expect(found(set('contactPoints', 'cpt_00', 'channel', null))).toEqual([
      'hint contact-point-without-channel cpt_00',
    ]);
    expect(found(set('contactPoints', 'cpt_00', 'channel', 'carrier pigeon'))).toEqual([]);
  });

  it('with a transaction and no response mechanism', () => {
    const silent = set('responses', 'rsp_00', 'removed', true);
    expect(found(silent)).toEqual(['warning transaction-without-response cpt_00']);
    expect(found(silent, set('contactPoints', 'cpt_00', 'kind', 'contact'))).toEqual([]);
    const noted = put('transactions', { id: 'trn_1', contactPoint: 'cpt_00' });
    expect(found(silent, set('contactPoints', 'cpt_00', 'kind', null), noted)).toEqual([
      'warning transaction-without-response cpt_00',
    ]);
  });

  it.each([
    [12, 10, ['warning wait-too-long cpt_00']],
    [10, 10, []],
    [0.5, 0, ['warning wait-too-long cpt_00']],
    [12, null, []],
    [null, 10, []],
  ])('that wait %s min where %s min are tolerated: %j', (actual, tolerated, expected) => {
    const wait = set('contactPoints', 'cpt_00', 'waitActual', actual);
    expect(found(wait, set('contactPoints', 'cpt_00', 'waitTolerated', tolerated))).toEqual(expected);
  });
});

describe('moments of truth', () => {
  it('without recovery, when they end badly or matter highly', () => {
    const bad = (fields: object) => found(moment('mot_1', 'cpt_00', fields));
    const code = 'moment-of-truth-without-recovery mot_1';
    expect(bad({ outcome: 'negative', importance: 'high' })).toEqual([`error ${code}`]);
    expect(bad({ outcome: 'negative', importance: 'low' })).toEqual([`warning ${code}`]);
    expect(bad({ outcome: 'positive', importance: 'high' })).toEqual([`warning ${code}`]);
    expect(bad({ outcome: 'mixed', importance: 'medium' })).toEqual([]);
  });

  it('are content with a recovery step at the contact point or at its failure point', () => {
    const bad = moment('mot_1', 'cpt_00', { outcome: 'negative' });
    const code = 'warning moment-of-truth-without-recovery mot_1';
    expect(found(bad, failure(), action())).toEqual([]);
    expect(found(bad, action({ failure: null, contactPoint: 'cpt_00' }))).toEqual([]);
    expect(found(bad, action({ failure: null, contactPoint: 'cpt_01' }))).toEqual([code]);
    expect(found(bad, failure(), action({ kind: 'improvement' }))).toEqual([code]);
    expect(found(bad, action({ failure: null, contactPoint: 'cpt_00', status: 'dropped' }))).toEqual([code]);
  });

  it('are too many above a third of the contact points, counting a contact point once', () => {
    const points = ['cpt_00', 'cpt_01', 'cpt_02', 'cpt_10'];
    const marks = points.map((point, i) => moment(`mot_${i}`, point));
    expect(found(...marks)).toEqual(['warning too-many-moments-of-truth jny_1']);
    expect(found(...marks.slice(0, 3), moment('mot_again', 'cpt_00'))).toEqual([]);
  });
});

describe('failure points', () => {
  it('without a score or an action', () => {
    expect(found(failure(), action())).toEqual([]);
    expect(found(failure({ detection: null }), action())).toEqual(['hint failure-without-score fail_1']);
    expect(found(failure())).toEqual(['warning failure-without-action fail_1']);
    expect(found(failure(), action({ status: 'dropped' }))).toEqual([
      'warning failure-without-action fail_1',
    ]);
    expect(found(failure(), action({ kind: 'improvement' }))).toEqual([]);
  });

  it.each([
    [8, []],
    [9, ['error severe-failure fail_1']],
    [10, ['error severe-failure fail_1']],
  ])('of severity %i: %j', (severity, expected) => {
    expect(found(failure({ severity, occurrence: 1, detection: 1 }), action())).toEqual(expected);
  });
});

describe('links', () => {
  const cards = [card('crd_a', {}), card('crd_b', {}), card('crd_front', { lane: 'lan_front' })];
  const link = put('links', { id: 'lnk_1', from: 'crd_front', to: 'crd_a' });

  it('are missed at a back-stage card only where the lane has links', () => {
    expect(found(...cards)).toEqual([]);
    expect(found(...cards, link)).toEqual(['hint back-stage-card-without-link crd_b']);
    expect(found(...cards, link, put('links', { id: 'lnk_2', from: 'crd_a', to: 'crd_b' }))).toEqual([]);
  });

  it('without an end', () => {
    const removed = set('cards', 'crd_front', 'removed', true);
    expect(found(...cards, link, removed)).toEqual(['hint link-without-end lnk_1']);
    const lost = put('links', { id: 'lnk_1', from: 'crd_a', to: 'crd_never' });
    expect(found(...cards, lost)).toEqual(['warning link-without-end lnk_1']);
  });
});

it('parked cards are found', () => {
  expect(found(card('crd_a', { contactPoint: 'cpt_gone' }))).toEqual(['warning parked-item crd_a']);
  expect(found(card('crd_a', {}), set('lanes', 'lan_back', 'removed', true))).toEqual([
    'warning parked-item crd_a',
  ]);
  expect(found(card('crd_a', {}))).toEqual([]);
});

it('one journey can be asked for alone', () => {
  const map = changed(
    set('stages', 'stg_0', 'salePhase', null),
    put('journeys', { id: 'jny_2', title: 'To-be' }),
    put('stages', { id: 'stg_new', journey: 'jny_2', title: 'Only', salePhase: 'before' }),
  );
  const codes = (journey?: string) => findings(map, journey).map(({ code }) => code);
  expect(codes('jny_1')).toEqual(['journey-without-before']);
  expect(codes('jny_2')).toEqual(['stage-without-contact-point', 'journey-without-after']);
  expect(codes().sort()).toEqual([...codes('jny_1'), ...codes('jny_2')].sort());
});

it('the hotel example: the dish that could harm comes first, and every finding names cause and cure', () => {
  const text = readFileSync(new URL('../../examples/hotel-stay.json', import.meta.url), 'utf8');
  const file = parseProject(text);
  if (!file.ok) throw new Error('refused');
  const all = findings(file.snapshot);
  expect(all[0]).toMatchObject({ code: 'severe-failure', about: [{ table: 'failures', id: 'fail_f7' }, {}] });
  for (const { message, cure, about } of all) {
    expect(message).toMatch(/\.$/);
    expect(cure).toMatch(/\.$/);
    expect(about.length).toBeGreaterThan(0);
  }
  expect(all.map(({ severity }) => severity)).toEqual(
    [...all.map(({ severity }) => severity)].sort(
      (a, b) => ['error', 'warning', 'hint'].indexOf(a) - ['error', 'warning', 'hint'].indexOf(b),
    ),
  );
  expect(all).toEqual(findings(file.snapshot));
});
