import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../../testing/arbitraryProject.ts';
import { applyChangeSet } from '../change/apply.ts';
import { put } from '../change/changeSet.ts';
import { checkChangeSet } from '../change/check.ts';
import { completeRecord, tableNames } from '../records/registry.ts';
import { emptySnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { extraIdOf } from './format.ts';
import { parseProject } from './parseProject.ts';
import { recordsById, serializeProject } from './serializeProject.ts';

function opened(text: string): Snapshot {
  const result = parseProject(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.snapshot;
}

/** How many random projects; `PROJECT_RUNS=10000` for the long run. */
const projectRuns = Number(process.env.PROJECT_RUNS ?? 1000);

const everything = (snapshot: Snapshot) => tableNames.map((table) => recordsById(snapshot, table));

describe('a project file', () => {
  it(
    'comes back byte by byte and record by record, for a thousand random projects',
    () => {
      fc.assert(
        fc.property(arbitraryProject, (snapshot) => {
          const text = serializeProject(snapshot);
          const again = opened(text);
          // A thousand times `toEqual` would take longer than everything else together.
          if (!isDeepStrictEqual(everything(again), everything(snapshot)))
            expect(everything(again)).toEqual(everything(snapshot));
          expect(serializeProject(again) === text).toBe(true);
        }),
        { numRuns: projectRuns },
      );
    },
    Math.max(90_000, projectRuns * 900),
  );

  it('seeds a document through a change set every check accepts', () => {
    fc.assert(
      fc.property(arbitraryProject, (snapshot) => {
        const result = parseProject(serializeProject(snapshot));
        if (!result.ok) throw new Error('refused');
        expect(checkChangeSet(emptySnapshot, result.changeSet)).toBeNull();
        const seeded = applyChangeSet(emptySnapshot, result.changeSet).snapshot;
        expect(everything(seeded)).toEqual(everything(snapshot));
      }),
      { numRuns: 200 },
    );
  });

  it('comes back with a text that two people made too long together', () => {
    const title = 'x'.repeat(400);
    const snapshot = applyChangeSet(emptySnapshot, {
      ops: [put('stages', { id: 'stg_a', journey: 'jny_a', title })],
    }).snapshot;
    const result = parseProject(serializeProject(snapshot));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(everything(result.snapshot)).toEqual(everything(snapshot));
    expect(result.warnings).toContainEqual(
      expect.objectContaining({ code: 'too-long', path: 'stages[0].title' }),
    );
    expect(checkChangeSet(emptySnapshot, result.changeSet)).toBeNull();
  });

  it('has one form, whatever the order of entries, byte order mark and line ends of the source', () => {
    const text = serializeProject(
      opened(
        '\uFEFF{\r\n "zeta": 1, "stages": [{"order":"W","later":true,"title":"B","journey":"jny_1","id":"stg_b"},' +
          '{"id":"stg_a","journey":"jny_1","title":"","notes":"two\\r\\nlines"}],\r\n' +
          ' "alpha": {"b":1,"a":[]}, "schema":{"model":1}, "format":"journeywright"}',
      ),
    );
    expect(text).toBe(`{
  "format": "journeywright",
  "schema": {
    "model": 1
  },
  "stages": [
    {
      "id": "stg_a",
      "journey": "jny_1",
      "notes": "two\\r\\nlines"
    },
    {
      "id": "stg_b",
      "journey": "jny_1",
      "title": "B",
      "order": "W",
      "later": true
    }
  ],
  "alpha": {
    "b": 1,
    "a": []
  },
  "zeta": 1
}
`);
    expect(serializeProject(opened(text))).toBe(text);
  });

  it('has its records in the order of their ids, whatever the order they were made in', () => {
    const ids = Array.from({ length: 200 }, (_, i) => `act_${(i * 7919) % 200}`);
    const made = (order: readonly string[]): string => {
      const ops = order.map((id) => ({ op: 'put' as const, table: 'actors' as const, record: { id } }));
      return serializeProject(applyChangeSet(emptySnapshot, { ops }).snapshot);
    };
    const file = JSON.parse(made(ids)) as { actors: { id: string }[] };
    expect(file.actors.map(({ id }) => id)).toEqual([...ids].sort());
    expect(made([...ids].reverse())).toBe(made(ids));
  });

  it('leaves removed records out and keeps parked ones as they are', () => {
    const card = completeRecord('cards', {
      id: 'crd_1',
      text: 'Parked',
      place: { lane: 'lan_gone', stage: null, contactPoint: 'cpt_gone', order: 'V' },
    });
    const removed = completeRecord('cards', { id: 'crd_2', text: 'Removed' });
    const full = applyChangeSet(emptySnapshot, {
      ops: [
        { op: 'put', table: 'cards', record: card },
        { op: 'put', table: 'cards', record: removed },
        { op: 'set', table: 'cards', id: 'crd_2', field: 'removed', value: true },
      ],
    }).snapshot;
    const result = parseProject(serializeProject(full));
    if (!result.ok) throw new Error('refused');
    expect([...result.snapshot.tables.cards.values()]).toEqual([card]);
    expect(result.warnings).toEqual([
      {
        code: 'dangling-reference',
        message: 'One card names something that is not in the file.',
        path: 'cards',
      },
    ]);
  });

  it('keeps unknown tables and keys under an id made of their name', () => {
    const long = 'a name with spaces, ü and more than sixty-four characters in all of it';
    const file = { format: 'journeywright', schema: { model: 1 }, worksheets: [{ id: 'w1' }], [long]: null };
    const snapshot = opened(JSON.stringify(file));
    expect(snapshot.tables.extras.get('ext_worksheets')).toEqual({
      id: 'ext_worksheets',
      key: 'worksheets',
      value: [{ id: 'w1' }],
    });
    expect(snapshot.tables.extras.get(extraIdOf(long))).toMatchObject({ key: long, value: null });
    expect(JSON.parse(serializeProject(snapshot))).toEqual(file);
  });

  it('keeps two extras of one name apart, and extras named like a table', () => {
    const extras = [
      { id: 'ext_1', key: 'notes', value: 1 },
      { id: 'ext_notes', key: 'notes', value: 2 },
      { id: 'ext_stages', key: 'stages', value: 3 },
    ];
    const ops = extras.map((record) => ({ op: 'put' as const, table: 'extras' as const, record }));
    const text = serializeProject(applyChangeSet(emptySnapshot, { ops }).snapshot);
    expect([...opened(text).tables.extras.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(extras);
  });
});

it('a change set with an unknown field no file could hold is refused, so that every project can be written', () => {
  const ops = (mood: unknown) => [
    { op: 'put' as const, table: 'actors' as const, record: { id: 'act_1', mood } },
  ];
  const check = (mood: unknown) =>
    checkChangeSet(emptySnapshot, { command: 'test', label: 'Test', ops: ops(mood) })?.code ?? null;
  expect([check({ a: [1] }), check('\ud800'), check(Number.NaN), check(() => 1)]).toEqual([
    null,
    'broken-text',
    'wrong-type',
    'wrong-type',
  ]);
});
