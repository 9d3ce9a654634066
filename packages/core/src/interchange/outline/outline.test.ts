import { describe, expect, test } from 'vitest';
import { mulberry32 } from '../../../testing/index.ts';
import { applyChangeSet } from '../../change/apply.ts';
import { checkChangeSet } from '../../change/check.ts';
import { createIdSource } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { exportOutline } from './exportOutline.ts';
import { importOutline } from './importOutline.ts';

function imported(text: string) {
  const plan = importOutline(text, { snapshot: emptySnapshot, newId: createIdSource(mulberry32(1)) });
  if (!plan.ok) throw new Error(plan.diagnostics[0]?.message);
  expect(checkChangeSet(emptySnapshot, plan.changeSet)).toBeNull();
  const { snapshot } = applyChangeSet(emptySnapshot, plan.changeSet);
  return {
    snapshot,
    unplaced: plan.unplaced.map(({ line, text: words }) => [line, words]),
    codes: plan.diagnostics.map(({ code, line }) => `${line} ${code}`),
  };
}

/** A journey as nested lists: stages, contact points, and their cards as `lane: text`. */
function shape(snapshot: Snapshot, journey = read.journeys(snapshot)[0]?.id ?? '') {
  const lanes = read.lanes(snapshot, journey);
  const cards = (column: object) =>
    lanes.flatMap((lane) =>
      read.cards(snapshot, { lane: lane.id, ...column }).map(({ text }) => `${lane.title}: ${text}`),
    );
  return read
    .stages(snapshot, journey)
    .map((stage) => [
      stage.title,
      ...cards({ stage: stage.id }),
      ...read
        .contactPoints(snapshot, stage.id)
        .map((point) => [point.title, ...cards({ contactPoint: point.id })]),
    ]);
}

describe('what people write', () => {
  test('headings with lists, as our own export has them', () => {
    const text = [
      '# Hotel stay',
      '',
      '- State: As-is',
      '- Lanes:',
      '  - Front-stage',
      '    - Kind: Front-stage',
      '',
      '## Arrive',
      '',
      '- Sale phase: During the sale',
      '',
      '### Check in',
      '',
      '- From: Guest',
      '- Experience: 2.5',
      '- **Front-stage**',
      '  - Greets by name<br>and smiles',
      '    - Meaning: Works well',
      '- Transaction: Shows the booking',
      '  - Kind: Agrees',
      '- Response mechanism: Guest asks for another room',
      '  - Target time: 10',
      '- Moment of truth: The welcome',
      '  - Importance: High',
      '- Failure point: Queue',
      '  - Kind: Wait',
      '  - Severity: 7',
      '  - Action: Second desk',
      '    - Status: Planned',
      '',
    ].join('\n');
    const { snapshot, unplaced, codes } = imported(text);
    expect([unplaced, codes]).toEqual([[], []]);
    const { tables } = snapshot;
    const journey = read.journeys(snapshot)[0];
    expect(journey).toMatchObject({ title: 'Hotel stay', state: 'as-is' });
    const point = [...tables.contactPoints.values()][0];
    expect(point).toMatchObject({ title: 'Check in', emotion: 2.5 });
    expect(tables.actors.get(point?.initiator as never)?.name).toBe('Guest');
    expect([...tables.cards.values()][0]).toMatchObject({ text: 'Greets by name\nand smiles', tone: 'good' });
    expect([...tables.transactions.values()][0]).toMatchObject({ kind: 'agreement' });
    expect([...tables.responses.values()][0]).toMatchObject({ targetMinutes: 10 });
    expect([...tables.momentsOfTruth.values()][0]).toMatchObject({ importance: 'high' });
    const failure = [...tables.failures.values()][0];
    expect(failure).toMatchObject({ mode: 'Queue', kind: 'wait', severity: 7 });
    expect([...tables.actions.values()][0]).toMatchObject({ failure: failure?.id, text: 'Second desk' });
    expect(exportOutline(snapshot, journey?.id ?? '').text).toBe(text);
  });

  test.each([
    ['- Find\n  - Search\n    - reads reviews\n- Book\n  - Pay', 'spaces'],
    ['* Find\n\t* Search\n\t\t* reads reviews\n* Book\n\t* Pay', 'tabs'],
    ['1. Find\n   1. Search\n      1) reads reviews\n2. Book\n   1. Pay', 'numbers'],
    ['+ Find\r\n    + Search\r\n        - reads reviews\r\n+ Book\r\n    + Pay', 'four blanks and CRLF'],
  ])('nested lists alone (%#, %s)', (text) => {
    expect(shape(imported(text).snapshot)).toEqual([
      ['Find', ['Search', 'Customer actions: reads reviews']],
      ['Book', ['Pay']],
    ]);
  });

  test('headings of any depth, lanes as headings or as lists', () => {
    const text =
      '## Find\n### Search\n#### Back-stage\n- index\n### Ask\n- Evidence\n  - leaflet\n## Book\n- Pay';
    const { snapshot } = imported(text);
    expect(shape(snapshot)).toEqual([
      ['Find', ['Search', 'Back-stage: index'], ['Ask', 'Evidence: leaflet']],
      ['Book', ['Pay']],
    ]);
    expect(
      read.lanes(snapshot, read.journeys(snapshot)[0]?.id ?? '').map(({ kind, zone }) => [kind, zone]),
    ).toEqual([
      ['back-stage', 'back-stage'],
      ['evidence', 'customer'],
    ]);
  });

  test('underlined headings, and paragraphs as notes', () => {
    const { snapshot } = imported(
      'Stay\n====\n\nOne night.\n\nArrive\n------\nBy car\nat night\n\n### Park\n',
    );
    expect(read.journeys(snapshot)[0]).toMatchObject({ title: 'Stay', summary: 'One night.' });
    expect([...snapshot.tables.stages.values()][0]).toMatchObject({
      title: 'Arrive',
      notes: 'By car\nat night',
    });
  });

  test('several journeys in one file', () => {
    const { snapshot } = imported('# A\n## a\n### x\n# B\n## b\n### y');
    expect(read.journeys(snapshot).map(({ title, id }) => [title, shape(snapshot, id)])).toEqual([
      ['A', [['a', ['x']]]],
      ['B', [['b', ['y']]]],
    ]);
  });

  test('words nested too deep become cards after theirs', () => {
    const { snapshot, codes } = imported('# J\n## S\n### P\n- **L**\n  - a\n    - b\n      - c\n  - d');
    expect(shape(snapshot)).toEqual([['S', ['P', 'L: a', 'L: b', 'L: c', 'L: d']]]);
    expect(codes).toEqual(['6 flattened', '7 flattened']);
  });
});

describe('what has no place', () => {
  test('code, tables, quotations and comments keep their words and lines', () => {
    const text = '# J\n```js\nlet x;\n```\n## S\n| a | b |\n|---|---|\n> said\n<!-- c -->\n### P';
    expect(imported(text).unplaced).toEqual([
      [2, '```js'],
      [3, 'let x;'],
      [4, '```'],
      [6, '| a | b |'],
      [7, '|---|---|'],
      [8, '> said'],
      [9, '<!-- c -->'],
    ]);
  });

  test('values a field cannot hold are left out and said', () => {
    const { snapshot, unplaced, codes } = imported(
      '# J\n## S\n### P\n- Experience: 9\n- Effort: hard\n- Wait: 5 min\n- Experience: 4\n- Promise: perhaps',
    );
    expect(codes).toEqual(['4 bad-value', '5 bad-value', '8 bad-value']);
    expect(unplaced).toEqual([
      [4, 'Experience: 9'],
      [5, 'Effort: hard'],
      [8, 'Promise: perhaps'],
    ]);
    expect([...snapshot.tables.contactPoints.values()][0]).toMatchObject({ emotion: 4, waitActual: 5 });
  });

  test('an empty text cannot be read', () => {
    expect(
      importOutline(' \n', { snapshot: emptySnapshot, newId: createIdSource(Math.random) }),
    ).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'empty' }],
    });
  });
});
