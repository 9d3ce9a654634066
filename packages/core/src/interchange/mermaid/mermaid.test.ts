import { describe, expect, test } from 'vitest';
import { applyChangeSet } from '../../change/apply.ts';
import { checkChangeSet } from '../../change/check.ts';
import { createIdSource } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import { mulberry32 } from '../../../testing/index.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { exportMermaid } from './exportMermaid.ts';
import { importMermaid, type MermaidImportOptions } from './importMermaid.ts';

const context = (snapshot: Snapshot = emptySnapshot) => ({ snapshot, newId: createIdSource(mulberry32(1)) });

function imported(text: string, options: MermaidImportOptions = { curve: false }) {
  const plan = importMermaid(text, context(), options);
  if (!plan.ok) throw new Error(plan.diagnostics[0]?.message);
  expect(checkChangeSet(emptySnapshot, plan.changeSet)).toBeNull();
  const { snapshot } = applyChangeSet(emptySnapshot, plan.changeSet);
  const journey = read.journeys(snapshot)[0];
  const name = (id: string | null) => (id ? (snapshot.tables.actors.get(id as never)?.name ?? null) : null);
  const stages = read.stages(snapshot, journey?.id ?? '').map((stage) => ({
    title: stage.title,
    points: read
      .contactPoints(snapshot, stage.id)
      .map((point) => [point.title, point.emotion, name(point.initiator), name(point.receiver)]),
  }));
  return {
    title: journey?.title,
    summary: journey?.summary,
    stages,
    snapshot,
    codes: plan.diagnostics.map(({ code, line }) => `${line} ${code}`),
    unplaced: plan.unplaced.map(({ line, text: words }) => [line, words]),
    plan,
  };
}

const body = (line: string) => imported(`journey\nsection S\n${line}\n`);

describe('a diagram as the documentation of Mermaid has it', () => {
  const text = [
    'journey',
    '    title My working day',
    '    section Go to work',
    '      Make tea: 5: Me',
    '      Go upstairs: 3: Me',
    '      Do work: 1: Me, Cat',
    '    section Go home',
    '      Go downstairs: 5: Me',
  ].join('\n');

  test('becomes stages, contact points and actors without a remark', () => {
    const { title, stages, codes, unplaced, plan } = imported(text);
    expect(title).toBe('My working day');
    expect(stages).toEqual([
      {
        title: 'Go to work',
        points: [
          ['Make tea', 5, 'Me', null],
          ['Go upstairs', 3, 'Me', null],
          ['Do work', 1, 'Me', 'Cat'],
        ],
      },
      { title: 'Go home', points: [['Go downstairs', 5, 'Me', null]] },
    ]);
    expect([codes, unplaced]).toEqual([[], []]);
    expect(plan.made).toEqual([
      { table: 'journeys', count: 1 },
      { table: 'stages', count: 2 },
      { table: 'actors', count: 2 },
      { table: 'contactPoints', count: 4 },
    ]);
  });

  test('with every kind of line end and a byte order mark', () => {
    const { stages } = imported(text);
    expect(imported(`\uFEFF${text.replaceAll('\n', '\r\n')}`).stages).toEqual(stages);
    expect(imported(text.replaceAll('\n', '\r')).stages).toEqual(stages);
  });

  test('brings a lane with the curve, unless that is not wanted', () => {
    const lanes = [...imported(text, {}).snapshot.tables.lanes.values()];
    expect(lanes.map(({ kind }) => kind)).toEqual(['emotion']);
    expect(imported(text).snapshot.tables.lanes.size).toBe(0);
  });

  test('joins the actors a project has', () => {
    const first = imported(text).snapshot;
    const plan = importMermaid(text, { snapshot: first, newId: createIdSource(mulberry32(2)) });
    if (!plan.ok) throw new Error();
    const { snapshot } = applyChangeSet(first, plan.changeSet);
    expect(snapshot.tables.actors.size).toBe(2);
    expect(read.journeys(snapshot).map(({ title }) => title)).toEqual(['My working day', 'My working day']);
  });
});

describe('what stands around the tasks', () => {
  test('front matter, directives, comments and descriptions', () => {
    const { title, summary, stages, unplaced, codes } = imported(
      [
        '---',
        'title: "Stay at a \\"hotel\\""',
        'config:',
        '  theme: dark',
        '---',
        '%%{init: {',
        '  "theme": "dark" }}%%',
        '%% a remark',
        'journey',
        'accTitle: Hotel',
        'accDescr {',
        '  One guest',
        '  one night',
        '}',
        '# a hash comment',
        'section Stay # inline',
        '  Sleep: 4: Guest # good bed',
      ].join('\n'),
    );
    expect([title, summary]).toEqual(['Stay at a "hotel"', 'One guest\none night']);
    expect(stages).toEqual([{ title: 'Stay', points: [['Sleep', 4, 'Guest', null]] }]);
    expect(unplaced).toEqual([
      [3, 'config:'],
      [4, '  theme: dark'],
      [6, '%%{init: {'],
      [7, '"theme": "dark" }}%%'],
      [8, '%% a remark'],
      [15, '# a hash comment'],
      [16, '# inline'],
      [17, '# good bed'],
      [10, 'Hotel'],
    ]);
    expect(codes).toEqual([]);
  });

  test('the diagram’s own title goes before the one of the front matter, which is kept', () => {
    const { title, unplaced } = imported('---\ntitle: Old\n---\njourney\ntitle New\nsection S\nA: 5');
    expect(title).toBe('New');
    expect(unplaced).toEqual([[null, 'Old']]);
  });

  test('entities and line breaks are characters', () => {
    expect(body('Pay #35;1#58; cash#59; #quot;now#quot;<br/>please: 2: A#44; B').stages[0]?.points).toEqual([
      ['Pay #1: cash; "now"\nplease', 2, 'A, B', null],
    ]);
  });

  test('keywords in any case; statements on the line of the header', () => {
    expect(imported('journey TITLE Day\nSECTION S\nA: 5').title).toBe('Day');
    expect(imported('Journey\nsection S\nA: 5').codes).toEqual(['1 header-case']);
  });
});

describe('what Mermaid would get wrong is read and reported', () => {
  test.each<[string, string, (string | number | null)[], string[]]>([
    ['a comma instead of a colon', 'A: 2, User', ['A', 2, 'User', null], ['3 comma-for-colon']],
    ['a score of 0', 'A: 0: Me', ['A', null, 'Me', null], ['3 score-out-of-range']],
    ['a score of 10', 'A: 10', ['A', null, null, null], ['3 score-out-of-range']],
    ['a negative score', 'A: -1', ['A', null, null, null], ['3 score-out-of-range']],
    ['half a point', 'A: 3.5', ['A', 3.5, null, null], ['3 score-not-whole']],
    ['a word for a score', 'A: good: Me', ['A', null, 'Me', null], ['3 score-not-a-number']],
    ['a blank score', 'A: : Me', ['A', null, 'Me', null], ['3 score-missing']],
    ['no score at all', 'Just a name', ['Just a name', null, null, null], ['3 task-without-score']],
    ['an empty actor', 'A: 5:', ['A', 5, null, null], ['3 empty-actor']],
    ['a stray comma', 'A: 5: Me,, You', ['A', 5, 'Me', 'You'], ['3 empty-actor']],
    ['an actor twice', 'A: 5: Me, Me', ['A', 5, 'Me', null], ['3 duplicate-actor']],
    ['text after the actors', 'A: 5: Me: more', ['A', 5, 'Me', null], ['3 text-after-actors']],
    ['a trailing comment', 'A: 5: Me %% why', ['A', 5, 'Me', null], ['3 trailing-comment']],
    ['a hash in a label', 'Room #5: 4: Me', ['Room #5', 4, 'Me', null], ['3 mark-in-label']],
    ['a semicolon in a label', 'A; B: 4', ['A; B', 4, null, null], ['3 mark-in-label']],
    ['a semicolon at the end', 'A: 4: Me;', ['A', 4, 'Me', null], ['3 mark-in-label']],
    [
      'a task that begins with title',
      'title search: 4: Me',
      ['title search', 4, 'Me', null],
      ['3 swallowed-title', '3 label-begins-with-keyword'],
    ],
    [
      'a task that begins with section',
      'section 9 form: 4',
      ['section 9 form', 4, null, null],
      ['3 label-begins-with-keyword'],
    ],
    [
      'a task that begins with journey',
      'journey home: 4',
      ['journey home', 4, null, null],
      ['3 label-begins-with-keyword'],
    ],
    ['a task without a name', ': 4', ['', 4, null, null], ['3 task-without-name']],
  ])('%s', (_, line, point, codes) => {
    const result = body(line);
    expect(result.stages[0]?.points).toEqual([point]);
    expect(result.codes).toEqual(codes);
  });

  test('what is left out keeps its words', () => {
    expect(body('A: good: Me').unplaced).toEqual([[3, 'A: good: Me']]);
    expect(body('A: 5: Me: more: and more').unplaced).toEqual([[3, 'more: and more']]);
    expect(body('A: 5: Me %% why').unplaced).toEqual([[3, '%% why']]);
    expect(body('A: 5: X, Y, Z').unplaced).toEqual([[3, 'Z']]);
    expect(imported('journey\ntitle A\ntitle B\nsection S\nA: 5').unplaced).toEqual([[2, 'A']]);
  });

  test('a title that looks like a task is the title, and said', () => {
    const { title, codes, unplaced } = imported('journey\ntitle search: 4: Me\nsection S\nA: 5');
    expect(title).toBe('search: 4: Me');
    expect(codes).toEqual(['2 swallowed-title']);
    expect(unplaced).toEqual([[2, 'title search: 4: Me']]);
  });

  test('tasks before any section; a colon in a section', () => {
    expect(imported('journey\nA: 5\nsection One: two\nB: 4')).toMatchObject({
      stages: [
        { title: '', points: [['A', 5, null, null]] },
        { title: 'One: two', points: [['B', 4, null, null]] },
      ],
      codes: ['2 task-before-section', '3 mark-in-label'],
    });
  });

  test('a repeated section is another stage, or the same when that is asked for', () => {
    const text = 'journey\nsection A\na: 5\nsection B\nb: 4\nsection A\nc: 3';
    expect(imported(text).stages.map(({ title }) => title)).toEqual(['A', 'B', 'A']);
    expect(imported(text).codes).toEqual(['6 repeated-section']);
    const merged = imported(text, { mergeSections: true, curve: false });
    expect(merged.stages.map(({ title, points }) => [title, points.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    expect(merged.codes).toEqual([]);
  });

  test('words too long for their field are cut, and the rest is kept', () => {
    const { stages, unplaced, codes } = body(`${'x'.repeat(350)}: 5`);
    expect(stages[0]?.points[0]?.[0]).toHaveLength(300);
    expect(unplaced).toEqual([[3, 'x'.repeat(50)]]);
    expect(codes).toEqual(['3 too-long']);
  });
});

describe('what is not such a diagram', () => {
  test.each([
    ['', 'not-a-journey', null],
    ['flowchart TD\nA-->B', 'not-a-journey', 1],
    ['{"format":"x"}', 'not-a-journey', 1],
    ['\n\n%% only a comment', 'not-a-journey', null],
  ])('%j', (text, code, line) => {
    expect(importMermaid(text, context())).toMatchObject({ ok: false, diagnostics: [{ code, line }] });
  });
});

test('an export says in comments what it does not hold, and can leave out what was not measured', () => {
  const { snapshot } = imported('journey\nsection S\nA: 5: Me\nB: 2');
  const point = [...snapshot.tables.contactPoints.values()].find(({ title }) => title === 'B');
  const { snapshot: next } = applyChangeSet(snapshot, {
    ops: [
      { op: 'set', table: 'contactPoints', id: point?.id as string, field: 'emotion', value: null },
      { op: 'put', table: 'failures', record: { id: 'fail_a', contactPoint: point?.id, mode: 'Late' } },
    ],
  });
  const journey = [...next.tables.journeys.keys()][0] as string;
  expect(exportMermaid(next, journey).text).toBe(
    [
      'journey',
      '    accTitle: Untitled customer journey',
      '    accDescr: Customer journey by stage and contact point, each with how the customer feels from 1 (unsatisfied) to 5 (delighted).',
      '    section S',
      '      A: 5: Me',
      '      %% Not measured: the 3 of the next task stands for no score.',
      '      B: 3',
      '    %% Not in this diagram: 1 × failure points',
      '',
    ].join('\n'),
  );
  const skipped = exportMermaid(next, journey, { blankEmotion: 'skip' });
  expect(skipped.text).not.toContain('B:');
  expect(skipped.losses.map(({ table, count }) => [table, count])).toEqual([
    ['contactPoints', 1],
    ['failures', 1],
  ]);
});
