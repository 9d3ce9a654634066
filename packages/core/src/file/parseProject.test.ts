import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longestFile } from './format.ts';
import { parseProject } from './parseProject.ts';
import type { FileProblem } from './problems.ts';

const head = { format: 'journeywright', schema: { model: 1 } };
const file = (rest: object) => JSON.stringify({ ...head, ...rest }, null, 2);

function problemsOf(text: string): readonly FileProblem[] {
  const result = parseProject(text);
  if (result.ok) throw new Error('The file was opened.');
  for (const { message, cure } of result.problems) {
    expect(message).toMatch(/\.$/);
    expect(cure).toMatch(/\.$|"\.$|}\.$/);
  }
  return result.problems;
}

describe('parseProject refuses', () => {
  it('broken JSON, with line and column', () => {
    expect(problemsOf('{\n  "format": "journeywright",\n  "schema": }\n')).toEqual([
      {
        code: 'syntax',
        message: 'Expected a value, found “}”.',
        cure: 'Correct the JSON at this place.',
        path: 'schema',
        line: 3,
        column: 13,
      },
    ]);
    expect(problemsOf('\uFEFF{\r\n\r\n x')[0]).toMatchObject({ line: 3, column: 2 });
  });

  it('a wrong value, with path, line and column', () => {
    const text = file({
      stages: [
        { id: 'stg_1', journey: 'jny_1', title: 'Good' },
        { id: 'stg_2', journey: 'jny_1', title: 12 },
      ],
    });
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'wrong-type', path: 'stages[1].title', line: 15, column: 16 });
    expect(text.split('\n')[14]?.slice(15)).toBe('12');
    expect(problem?.message).toBe('Title of the stage: 12 is not text.');
  });

  it('several wrong values at once, and opens nothing', () => {
    const codes = problemsOf(
      file({
        contactPoints: [{ id: 'cpt_1', emotion: 9, effort: 1.5, channel: '', servqual: ['speed'] }],
        journeys: [{ id: 'jny_1', state: 'past' }],
        project: { created: '2026-02-30' },
      }),
    ).map(({ code, path }) => `${path} ${code}`);
    expect(codes.sort()).toEqual([
      'contactPoints[0].channel empty',
      'contactPoints[0].effort not-whole',
      'contactPoints[0].emotion out-of-range',
      'contactPoints[0].servqual not-an-option',
      'journeys[0].state not-an-option',
      'project.created bad-date',
    ]);
  });

  it.each([
    ['no object', '[]', 'wrong-format', ''],
    ['an empty file', ' \n', 'wrong-format', ''],
    ['a picture', '\u0089PNG\r\n', 'wrong-format', ''],
    ['another format', '{"format":"other","schema":{"model":1}}', 'wrong-format', 'format'],
    ['no format', '{"schema":{"model":1}}', 'wrong-format', 'format'],
    ['no version', '{"format":"journeywright"}', 'bad-version', 'schema'],
    ['an empty version', '{"format":"journeywright","schema":{}}', 'bad-version', 'schema'],
    [
      'a version in words',
      '{"format":"journeywright","schema":{"model":"1"}}',
      'bad-version',
      'schema.model',
    ],
    [
      'a version before the first',
      '{"format":"journeywright","schema":{"model":0}}',
      'older-version',
      'schema.model',
    ],
    ['a table that is no list', file({ stages: {} }), 'wrong-type', 'stages'],
    ['a table that is null', file({ stages: null }), 'wrong-type', 'stages'],
    ['a record that is no object', file({ stages: ['x'] }), 'wrong-type', 'stages[0]'],
    ['a project that is a list', file({ project: [] }), 'wrong-type', 'project'],
    ['a record without id', file({ actors: [{ name: 'A' }] }), 'bad-id', 'actors[0].id'],
    ['an id of another table', file({ actors: [{ id: 'per_1' }] }), 'bad-id', 'actors[0].id'],
    ['an id with odd characters', file({ actors: [{ id: 'act_a b' }] }), 'bad-id', 'actors[0].id'],
    ['an id that is a number', file({ actors: [{ id: 7 }] }), 'bad-id', 'actors[0].id'],
    ['another project id', file({ project: { id: 'prj_other' } }), 'bad-id', 'project.id'],
    ['an id twice', file({ actors: [{ id: 'act_1' }, { id: 'act_1' }] }), 'duplicate-id', 'actors[1].id'],
    [
      'a reference to another table',
      file({ links: [{ id: 'lnk_1', from: 'stg_1', to: 'crd_2' }] }),
      'bad-reference',
      'links[0].from',
    ],
    ['a bad order key', file({ actors: [{ id: 'act_1', order: 'a0' }] }), 'bad-order', 'actors[0].order'],
    [
      'a place in two cells',
      file({ cards: [{ id: 'crd_1', place: { stage: 'stg_1', contactPoint: 'cpt_1', order: 'V' } }] }),
      'two-places',
      'cards[0].place',
    ],
    [
      'a place without order',
      file({ cards: [{ id: 'crd_1', place: { lane: 'lan_1' } }] }),
      'bad-order',
      'cards[0].place',
    ],
    [
      'null where text belongs',
      file({ actors: [{ id: 'act_1', name: null }] }),
      'wrong-type',
      'actors[0].name',
    ],
    [
      'a removed record',
      file({ actors: [{ id: 'act_1', removed: true }] }),
      'reserved-name',
      'actors[0].removed',
    ],
    ['a name too long to be kept', file({ ['x'.repeat(501)]: 1 }), 'too-long', 'x'.repeat(501)],
    [
      'a stored member',
      file({ contactPoints: [{ id: 'cpt_1', 'servqual:empathy': true }] }),
      'reserved-name',
      'contactPoints[0]["servqual:empathy"]',
    ],
    [
      'a prototype in an unknown field',
      `{"format":"journeywright","schema":{"model":1},"x":{"__proto__":{}}}`,
      'bad-name',
      'x.__proto__',
    ],
    ['a record without its holder', file({ stages: [{ id: 'stg_1' }] }), 'missing', 'stages[0].journey'],
    [
      'a holder that is null',
      file({ stages: [{ id: 'stg_1', journey: null }] }),
      'missing',
      'stages[0].journey',
    ],
    ['NUL', file({ actors: [{ id: 'act_1', name: 'a\u0000' }] }), 'broken-text', 'actors[0].name'],
    ['half a character', file({ actors: [{ id: 'act_1', x: ['\ud800'] }] }), 'broken-text', 'actors[0].x[0]'],
  ])('%s', (_what, text, code, path) => {
    expect(problemsOf(text)).toMatchObject([{ code, path }]);
  });

  it('a file of a newer version, and says which version reads it', () => {
    const [problem] = problemsOf('{"format":"journeywright","schema":{"model":7}}');
    expect(problem).toMatchObject({ code: 'newer-version', path: 'schema.model', line: 1, column: 45 });
    expect(problem?.message).toContain('model 7');
    expect(problem?.cure).toContain('model 7');
    expect(problemsOf('{"format":"journeywright","schema":{"model":1,"plugin":1}}')[0]?.code).toBe(
      'newer-version',
    );
  });

  it('a file too long to be a map, before reading it', () => {
    expect(problemsOf('x'.repeat(longestFile + 1))[0]?.code).toBe('too-large');
  });

  it('at most a hundred problems at a time', () => {
    const actors = Array.from({ length: 5000 }, (_, i) => ({ id: `act_${i}`, name: i }));
    expect(problemsOf(file({ actors }))).toHaveLength(100);
  });
});

describe('parseProject opens', () => {
  it('records whose holder is gone, and says so', () => {
    expect(parseProject(file({ stages: [{ id: 'stg_1', journey: 'jny_gone' }] }))).toMatchObject({
      ok: true,
      warnings: [{ code: 'dangling-reference', path: 'stages' }],
    });
  });

  it('unknown fields and keys, and says that they are kept', () => {
    const result = parseProject(file({ actors: [{ id: 'act_1', mood: 'calm' }], boards: [] }));
    expect(result.ok && result.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unknown-field actors[0].mood',
      'unknown-key boards',
    ]);
  });

  it('0 as a measurement and null as none', () => {
    const result = parseProject(file({ contactPoints: [{ id: 'cpt_1', waitActual: 0, minutes: null }] }));
    expect(result.ok && result.snapshot.tables.contactPoints.get('cpt_1')).toMatchObject({
      waitActual: 0,
      minutes: null,
    });
  });

  it('nothing of a file cut short at any place', () => {
    const text = readFileSync(new URL('../../examples/hotel-stay.json', import.meta.url), 'utf8');
    for (let length = 0; length < text.length - 2; length += 97)
      expect(parseProject(text.slice(0, length)).ok).toBe(false);
  });
});
