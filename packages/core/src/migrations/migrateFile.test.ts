import { describe, expect, it } from 'vitest';
import { exerciseMigrations } from '../../testing/exerciseMigrations.ts';
import { migrateFile } from './migrateFile.ts';
import { versionMap } from './versionMap.ts';
import { type MigrationSequence, sequenceFaults } from './migration.ts';

const model: MigrationSequence = {
  name: 'model',
  first: 1,
  steps: [
    {
      name: 'stage-goal-named',
      version: 2,
      table: 'stages',
      record: ({ goal, ...rest }) => (goal === undefined ? rest : { ...rest, customerGoal: goal }),
    },
    {
      name: 'boards-become-worksheets',
      version: 3,
      file: ({ boards, ...rest }) => (boards === undefined ? rest : { ...rest, worksheets: boards }),
    },
  ],
};
const surveys: MigrationSequence = {
  name: 'surveys',
  first: 0,
  steps: [
    {
      name: 'title-trimmed',
      version: 1,
      table: 'project',
      record: (r) => ({ ...r, title: JSON.stringify(r.title).slice(1, -1).trim() }),
    },
  ],
};
const planted = [model, surveys];

const old = {
  format: 'journeywright',
  schema: { model: 1 },
  project: { title: ' Hotel ' },
  stages: [{ id: 'stg_1', goal: 'Sleep' }, { id: 'stg_2' }, 'not a record'],
  boards: [1, 2],
};

describe('migrateFile', () => {
  it('runs every step a file has not seen, in order, on records and on the whole', () => {
    const before = JSON.stringify(old);
    expect(migrateFile(old, planted)).toEqual({
      ok: true,
      file: {
        format: 'journeywright',
        schema: { model: 3, surveys: 1 },
        project: { title: 'Hotel' },
        stages: [{ id: 'stg_1', customerGoal: 'Sleep' }, { id: 'stg_2' }, 'not a record'],
        worksheets: [1, 2],
      },
      ran: [
        { sequence: 'model', name: 'stage-goal-named', version: 2 },
        { sequence: 'model', name: 'boards-become-worksheets', version: 3 },
        { sequence: 'surveys', name: 'title-trimmed', version: 1 },
      ],
    });
    expect(JSON.stringify(old)).toBe(before);
  });

  it('runs only what is missing, and nothing the second time', () => {
    const half = migrateFile({ ...old, schema: { model: 2, surveys: 1 } }, planted);
    expect(half.ok && half.ran.map((step) => step.name)).toEqual(['boards-become-worksheets']);
    const again = half.ok && migrateFile(half.file, planted);
    expect(again).toMatchObject({ ok: true, ran: [] });
  });

  it('refuses newer versions and unknown sequences, naming what it reads', () => {
    expect(migrateFile({ ...old, schema: { model: 4 } }, planted)).toMatchObject({
      ok: false,
      problem: {
        code: 'newer-version',
        path: ['schema', 'model'],
        message: expect.stringContaining('up to model 3, surveys 1'),
      },
    });
    expect(migrateFile({ ...old, schema: { model: 1, budgets: 1 } }, planted)).toMatchObject({
      ok: false,
      problem: { code: 'newer-version', path: ['schema', 'budgets'] },
    });
  });

  it.each([[-1], [1.5], ['1'], [null]])('refuses version %j', (version) => {
    expect(migrateFile({ ...old, schema: { model: version } }, planted)).toMatchObject({
      ok: false,
      problem: { code: 'bad-version' },
    });
  });

  it('says the newest version of every sequence', () => {
    expect(versionMap(planted)).toEqual({ model: 3, surveys: 1 });
    expect(versionMap()).toEqual({ model: 1 });
  });
});

describe('the gate on migrations', () => {
  const examples = [
    {
      sequence: 'model',
      version: 2,
      before: { stages: [{ id: 'stg_1', goal: 'x' }] },
      after: { stages: [{ id: 'stg_1', customerGoal: 'x' }] },
    },
    {
      sequence: 'surveys',
      version: 1,
      before: { project: { title: 'a ' } },
      after: { project: { title: 'a' } },
    },
  ];

  it('names a planted migration that no example ran', () => {
    expect(exerciseMigrations(planted, examples).missing).toEqual(['model 3 (boards-become-worksheets)']);
  });

  it('is content when every one was run, each alone', () => {
    const all = [
      ...examples,
      {
        sequence: 'model',
        version: 3,
        before: { boards: [], stages: [{ goal: 'y' }] },
        after: { worksheets: [], stages: [{ goal: 'y' }] },
      },
    ];
    const { runs, missing } = exerciseMigrations(planted, all);
    expect(missing).toEqual([]);
    for (const { example, file } of runs) expect(file).toEqual(example.after);
  });

  it('gives no file for an example of a migration that does not exist', () => {
    const { runs, missing } = exerciseMigrations(
      [surveys],
      [{ sequence: 'surveys', version: 9, before: {}, after: {} }],
    );
    expect(runs[0]?.file).toBeNull();
    expect(missing).toEqual(['surveys 1 (title-trimmed)']);
  });

  it('notices gaps and names used twice', () => {
    const [first] = model.steps;
    if (!first) throw new Error('planted steps are missing');
    expect(sequenceFaults(planted)).toEqual([]);
    expect(
      sequenceFaults([
        { ...model, steps: [first, { ...first, version: 4 }] },
        { ...model, first: -1, steps: [] },
      ]),
    ).toEqual([
      '“model/stage-goal-named” has version 4 and should have 3.',
      'Two steps of “model” share a name.',
      'Two sequences are named “model”.',
      '“model” starts at -1.',
    ]);
  });
});
