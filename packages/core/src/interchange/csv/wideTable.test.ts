import { describe, expect, it } from 'vitest';
import { firstBrokenPromise } from '../../../testing/formatKeeps.ts';
import { hotel } from '../../../testing/hotel.ts';
import { mulberry32 } from '../../../testing/random.ts';
import { applyChangeSet } from '../../change/apply.ts';
import { checkChangeSet } from '../../change/check.ts';
import { createIdSource } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { readTextRows } from '../table/index.ts';
import { exportWideTable } from './exportWide.ts';
import { importWideTable, type WideImportOptions } from './importWide.ts';
import { proposeMapping, tableForm } from './proposeMapping.ts';
import { csvWideKeeps } from './wideKeeps.ts';

function importOf(text: string, options: WideImportOptions = {}) {
  const plan = importWideTable(
    text,
    { snapshot: emptySnapshot, newId: createIdSource(mulberry32(3)) },
    options,
  );
  if (!plan.ok) throw new Error(plan.diagnostics[0]?.message);
  expect(checkChangeSet(emptySnapshot, plan.changeSet)).toBeNull();
  return { ...plan, snapshot: applyChangeSet(emptySnapshot, plan.changeSet).snapshot };
}

const journeyOf = (snapshot: Snapshot) => read.journeys(snapshot)[0]?.id ?? '';

function outline(snapshot: Snapshot): [string, string[]][] {
  return read
    .stages(snapshot, journeyOf(snapshot))
    .map((stage) => [stage.title, read.contactPoints(snapshot, stage.id).map(({ title }) => title)]);
}

function lanes(snapshot: Snapshot) {
  return read.lanes(snapshot, journeyOf(snapshot)).map(({ title, kind, zone }) => [title, kind, zone]);
}

const points = (snapshot: Snapshot) =>
  read.stages(snapshot, journeyOf(snapshot)).flatMap((stage) => read.contactPoints(snapshot, stage.id));

function cardsAt(snapshot: Snapshot, lane: number, point: number): string[] {
  const contactPoint = points(snapshot)[point]?.id ?? '';
  const id = read.lanes(snapshot, journeyOf(snapshot))[lane]?.id ?? '';
  return read.cards(snapshot, { lane: id, contactPoint }).map(({ text }) => text);
}

describe('the wide form', () => {
  it('keeps exactly what it says', () => {
    const broken = firstBrokenPromise({
      keeps: csvWideKeeps,
      write: (snapshot, journey) => exportWideTable(snapshot, journey),
      read: (text, context) => importWideTable(text, context),
    });
    expect(broken).toBeNull();
  });

  it('writes a journey as people draw it', () => {
    const { text } = exportWideTable(hotel, 'jny_stay');
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      'stage,kind,Book,,,Sleep',
      'contact point,,,Searches,Asks,Checks in',
    ]);
    expect(text).toContain('Actions,customer actions,,"Looks\nCompares\nDecides",,');
    expect(text).toContain('Support,support,Calm,,,');
    expect(text).toContain('Failure points,(contact point),,Page is slow,,');
  });
});

describe('drawings of other people', () => {
  it('reads merged-looking stages, steps below them, known and unknown lanes', () => {
    const { snapshot, unplaced } = importOf(
      'My trip,,,,\n' +
        'Phase,Before,,Stay,\n' +
        'Touchpoints,Search,Book,Arrive,Leave\n' +
        'Doing,"• looks\n• compares",books,,\n' +
        'Feelings,3,neutral,"4,5",happy\n' +
        'Pain points,,slow page,queue,\n' +
        'Weather,,,rain,\n' +
        ',,,wind,\n',
    );
    expect(read.journeys(snapshot)[0]?.title).toBe('My trip');
    expect(outline(snapshot)).toEqual([
      ['Before', ['Search', 'Book']],
      ['Stay', ['Arrive', 'Leave']],
    ]);
    expect(lanes(snapshot)).toEqual([
      ['Doing', 'customer actions', 'customer'],
      ['Feelings', 'emotion', 'customer'],
      ['Pain points', 'failures', 'analysis'],
      ['Weather', null, null],
    ]);
    expect(cardsAt(snapshot, 0, 0)).toEqual(['looks', 'compares']);
    expect(cardsAt(snapshot, 3, 2)).toEqual(['rain', 'wind']);
    expect(points(snapshot).map(({ emotion }) => emotion)).toEqual([3, 3, 4.5, null]);
    expect([...snapshot.tables.failures.values()].map(({ mode }) => mode).sort()).toEqual([
      'queue',
      'slow page',
    ]);
    expect(unplaced).toMatchObject([{ line: 6, place: 'Feelings', text: 'happy' }]);
  });

  it('reads one heading row of stages, repeated ones as one stage', () => {
    const { snapshot } = importOf('Stage\tFind\tFind\tBuy\nActions\ta\tb\tc\n');
    expect(outline(snapshot)).toEqual([
      ['Find', ['Find', 'Find']],
      ['Buy', ['Buy']],
    ]);
    expect(cardsAt(snapshot, 0, 1)).toEqual(['b']);
  });

  it('reads one heading row of steps', () => {
    const { snapshot } = importOf('Steps;Find;Buy\nBackstage;a;b\n');
    expect(outline(snapshot)).toEqual([['', ['Find', 'Buy']]]);
    expect(lanes(snapshot)).toEqual([['Backstage', 'back-stage', 'back-stage']]);
  });

  it('keeps cells that have no column or do not fit a whole stage', () => {
    const { snapshot, unplaced } = importOf(
      'Stage,Find,\nStep,,Look\nEmotion,5,4,3\nActions,plan,look,lost\n',
    );
    expect(points(snapshot).map(({ emotion }) => emotion)).toEqual([4]);
    expect(unplaced.map(({ line, text }) => [line, text])).toEqual([
      [3, '5'],
      [3, '3'],
      [4, 'lost'],
    ]);
  });

  it('takes a mapping the author has changed, and refuses one for another table', () => {
    const text = 'Stage,Find,Buy\nLength,5,x\nSecret,a,b\n';
    const rows = readTextRows(text);
    if (!rows.ok) throw new Error('not read');
    const guess = proposeMapping(rows, 'wide');
    const [length, secret] = guess.rows;
    if (!length || !secret) throw new Error('no rows');
    const mapping = {
      ...guess,
      rows: [
        { ...length, target: { as: 'field', field: 'minutes' } as const },
        { ...secret, target: { as: 'nothing' } as const },
      ],
    };
    const { snapshot, unplaced } = importOf(text, { mapping });
    expect(points(snapshot).map(({ minutes }) => minutes)).toEqual([5, null]);
    expect(lanes(snapshot)).toEqual([]);
    expect(unplaced.map((one) => one.text)).toEqual(['x', 'a', 'b']);
    const plan = importWideTable(
      'Stage,a',
      { snapshot: emptySnapshot, newId: createIdSource(mulberry32(1)) },
      { mapping },
    );
    expect(plan).toMatchObject({ ok: false, diagnostics: [{ code: 'mapping-not-fitting' }] });
  });

  it('tells the two forms apart', () => {
    const form = (text: string): string => {
      const rows = readTextRows(text);
      if (!rows.ok) throw new Error('not read');
      return tableForm(rows);
    };
    expect(form('stage,contact point,emotion\nBook,Asks,3')).toBe('long');
    expect(form('Stage,Book,Stay\nActions,a,b')).toBe('wide');
    expect(form(exportWideTable(hotel, 'jny_stay').text)).toBe('wide');
  });
});
