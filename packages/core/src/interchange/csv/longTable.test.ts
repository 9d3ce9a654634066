import { describe, expect, it } from 'vitest';
import { hotel } from '../../../testing/hotel.ts';
import { firstBrokenPromise } from '../../../testing/formatKeeps.ts';
import { applyChangeSet } from '../../change/apply.ts';
import { changeSet, put } from '../../change/changeSet.ts';
import { checkChangeSet } from '../../change/check.ts';
import { createIdSource } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import type { Import } from '../import.ts';
import { readTextTable } from '../table/index.ts';
import { exportLongTable } from './exportLong.ts';
import { importLongTable, type LongImportOptions } from './importLong.ts';
import { longFields } from './longFields.ts';
import { csvLongKeeps } from './longKeeps.ts';
import { proposeLongMapping } from './longMapping.ts';

let seed = 1;
const context = () => ({
  snapshot: emptySnapshot,
  newId: createIdSource(() => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  }),
});

function importOf(text: string, options: LongImportOptions = {}) {
  const plan: Import = importLongTable(text, context(), options);
  if (!plan.ok) throw new Error(plan.diagnostics[0]?.message);
  expect(checkChangeSet(emptySnapshot, plan.changeSet)).toBeNull();
  return { ...plan, snapshot: applyChangeSet(emptySnapshot, plan.changeSet).snapshot };
}

/** Stages with their contact points, in order. */
function outline(snapshot: Snapshot): Record<string, string[]> {
  const journey = read.journeys(snapshot).at(-1)?.id ?? '';
  return Object.fromEntries(
    read
      .stages(snapshot, journey)
      .map((stage) => [stage.title, read.contactPoints(snapshot, stage.id).map(({ title }) => title)]),
  );
}

function first(snapshot: Snapshot) {
  const stage = read.stages(snapshot, read.journeys(snapshot)[0]?.id ?? '')[0];
  const point = read.contactPoints(snapshot, stage?.id ?? '')[0];
  if (!point) throw new Error('There is no contact point.');
  return point;
}

describe('the long form', () => {
  it('has the columns of the reference, in their order', () => {
    expect(longFields.map(({ name }) => name).join(', ')).toBe(
      'stage_order, stage, sale_phase, contact_order, contact_point, kind, transaction, channel, initiator, receiver, ' +
        'expectation, experience, emotion, effort, minutes, wait_minutes, moment_of_truth, mot_outcome, ' +
        'response_trigger, response_owner, response_channel, response_standard, target_minutes, escalation, ' +
        'frontstage, backstage, support, evidence, servqual, failure, cause, effect, severity, occurrence, ' +
        'detection, probability, consequence, risk_type, recovery, improvement, criteria',
    );
  });

  it('keeps exactly what it says', () => {
    const broken = firstBrokenPromise({
      keeps: csvLongKeeps,
      write: (snapshot, journey) => exportLongTable(snapshot, journey),
      read: (text, one) => importLongTable(text, one),
    });
    expect(broken).toBeNull();
  });

  it('keeps the same with semicolons, decimal commas and a byte order mark', () => {
    const broken = firstBrokenPromise(
      {
        keeps: csvLongKeeps,
        write: (snapshot, journey) =>
          exportLongTable(snapshot, journey, { delimiter: ';', decimal: ',', bom: true }),
        read: (text, one) => importLongTable(text, one, { decimal: ',' }),
      },
      30,
    );
    expect(broken).toBeNull();
  });

  it('writes one row per contact point, and says what is lost', () => {
    const { text, losses } = exportLongTable(hotel, 'jny_stay');
    const lines = text.trim().split('\r\n');
    expect(lines.length).toBe(4);
    expect(lines[1]).toMatch(/^1,Book,,1,Searches,/);
    expect(losses.map(({ table }) => table)).toContain('links');
    expect(losses.every(({ count, what }) => count > 0 && what !== '')).toBe(true);
  });

  it('writes the recovery step of a contact point whose failure point was removed (found by fuzzing)', () => {
    const step = put('actions', {
      id: 'tsk_a',
      contactPoint: 'cpt_search',
      failure: 'fail_gone',
      kind: 'recovery',
      text: 'Call back',
    });
    const { snapshot } = applyChangeSet(hotel, changeSet('test', 'Test', [step]));
    expect(exportLongTable(snapshot, 'jny_stay').text).toContain('Call back');
  });

  it('writes no word a spreadsheet would run', () => {
    const plan = importOf('stage,contact point,expectation\nBook,"=HYPERLINK(""x"")",+44 20');
    const { text } = exportLongTable(plan.snapshot, read.journeys(plan.snapshot)[0]?.id ?? '');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(",'+44 20,");
    expect(outline(importOf(text).snapshot)).toEqual({ Book: ['=HYPERLINK("x")'] });
  });
});

describe('rows of other people', () => {
  it('knows other headings, merges rows of one contact point and follows the numbers', () => {
    const { snapshot, unplaced } = importOf(
      'Phase;Step no;Touchpoint;Medium;Mood;Pain points;Severity;Duration\n' +
        'Stay;1;Check-in;in person;2,5;Queue;6;12\n' +
        'Book;2;Pays;Web;4;;;\n' +
        'Book;1;Searches;Phone;3;Slow page;5;10\n' +
        'Stay;1;Check-in;;;Key fails;9;\n',
    );
    expect(outline(snapshot)).toEqual({ Stay: ['Check-in'], Book: ['Searches', 'Pays'] });
    const point = first(snapshot);
    expect(point).toMatchObject({ channel: 'face to face', emotion: 2.5, minutes: 12 });
    expect(read.failures(snapshot, point.id).map(({ mode, severity }) => [mode, severity])).toEqual([
      ['Queue', 6],
      ['Key fails', 9],
    ]);
    expect(unplaced).toEqual([]);
  });

  it('keeps values that do not fit, with line, column and heading', () => {
    const { snapshot, unplaced, diagnostics } = importOf(
      'stage,contact point,emotion,minutes,kind,servqual,sale phase\nBook,Asks,11,5 min,odd,"speed, empathy",never\n',
    );
    expect(first(snapshot)).toMatchObject({ emotion: null, minutes: null, kind: null, servqual: [] });
    expect(unplaced.map(({ line, place, text }) => `${line} ${place} ${text}`).sort()).toEqual([
      '2 emotion 11',
      '2 kind odd',
      '2 minutes 5 min',
      '2 sale phase never',
      '2 servqual speed, empathy',
    ]);
    expect(diagnostics.find(({ message }) => message.startsWith('emotion'))).toMatchObject({
      line: 2,
      column: 3,
      severity: 'warning',
    });
  });

  it('keeps columns that are no field, or makes lanes of them', () => {
    const text = 'stage,contact point,Weather,criteria\nBook,Asks,rain,3.1\nBook,,sun,\n';
    const kept = importOf(text);
    expect(kept.unplaced.map(({ text: words }) => words)).toEqual(['rain', 'sun', '3.1']);
    expect(kept.snapshot.tables.lanes.size).toBe(0);
    const lanes = importOf(text, { unmapped: 'lane' });
    expect([...lanes.snapshot.tables.lanes.values()].map(({ title }) => title)).toEqual(['Weather']);
    expect([...lanes.snapshot.tables.cards.values()].map((card) => card.text).sort()).toEqual([
      'rain',
      'sun',
    ]);
    expect(lanes.unplaced.map(({ text: words }) => words)).toEqual(['3.1']);
  });

  it('says when rows of one contact point disagree', () => {
    const { snapshot, unplaced } = importOf(
      'stage,contact point,emotion\nBook,Asks,4\nBook,Asks,4\nBook,Asks,2\n',
    );
    expect(first(snapshot).emotion).toBe(4);
    expect(unplaced).toMatchObject([{ line: 4, text: '2', place: 'emotion' }]);
  });

  it('takes a mapping the author has changed', () => {
    const text = 'A,B\nBook,Asks\n';
    expect(importLongTable(text, context()).ok).toBe(false);
    const read2 = readTextTable(text);
    if (!read2.ok) throw new Error('not read');
    const guess = proposeLongMapping(read2.table);
    expect(guess.columns.map(({ field }) => field)).toEqual([null, null]);
    const [a, b] = guess.columns;
    if (!a || !b) throw new Error('no columns');
    const mapping = {
      ...guess,
      columns: [
        { ...a, field: 'stage' as const },
        { ...b, field: 'contact_point' as const },
      ],
    };
    expect(outline(importOf(text, { mapping }).snapshot)).toEqual({ Book: ['Asks'] });
    expect(importLongTable('A\nx', context(), { mapping })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'mapping-not-fitting' }],
    });
  });

  it('reads moments of truth, yes and no, and recovery steps under their failure point', () => {
    const { snapshot } = importOf(
      'stage,contact point,moment of truth,mot outcome,failure,recovery\n' +
        'Book,Asks,yes,negative,No answer,Call back\nBook,Asks,,,,Say sorry\nBook,Pays,no,,,\n',
    );
    const point = first(snapshot);
    expect(read.momentsOfTruth(snapshot, point.id)).toMatchObject([{ criterion: '', outcome: 'negative' }]);
    const [failure] = read.failures(snapshot, point.id);
    expect(read.actionsOfFailure(snapshot, failure?.id ?? '').map(({ text }) => text)).toEqual([
      'Call back',
      'Say sorry',
    ]);
    expect(snapshot.tables.momentsOfTruth.size).toBe(1);
  });

  it('uses actors the project has, and stands after its journeys', () => {
    const one = { ...context(), snapshot: hotel };
    const plan = importLongTable('stage,contact point,initiator\nBook,Asks,Desk\n', one);
    if (!plan.ok) throw new Error('not read');
    const { snapshot } = applyChangeSet(hotel, plan.changeSet);
    expect(snapshot.tables.actors.size).toBe(1);
    expect(read.journeys(snapshot).map(({ title }) => title)).toEqual(['Stay', 'Dinner', 'Imported table']);
  });
});

describe('headings', () => {
  it.each([
    ['Touchpoint', 'contact_point', 0.9],
    ['CONTACT_POINT', 'contact_point', 1],
    ['contact point', 'contact_point', 1],
    ['Journey phase', 'stage', 0.9],
    ['Pain-points', 'failure', 0.9],
    ['Physical Evidence', 'evidence', 0.9],
    ['Waiting time (min)', 'wait_minutes', 0.9],
    ['Backstage actions', 'backstage', 0.9],
  ])('%s is %s', (heading, field, confidence) => {
    expect(proposeLongMapping({ header: [heading] }).columns[0]).toMatchObject({ field, confidence });
  });

  it('takes each field once, by the heading that fits best', () => {
    const { columns } = proposeLongMapping({ header: ['Phase', 'stage', 'Zebra'] });
    expect(columns.map(({ field }) => field)).toEqual([null, 'stage', null]);
  });
});
