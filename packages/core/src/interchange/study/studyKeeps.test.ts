import { expect, test } from 'vitest';
import { awkwardTexts } from '../../../testing/index.ts';
import { diceOf, mulberry32 } from '../../../testing/random.ts';
import { applyChangeSet } from '../../change/apply.ts';
import { changeSet, type Op, put } from '../../change/changeSet.ts';
import { createIdSource } from '../../ids.ts';
import { sameJson } from '../../json.ts';
import { read } from '../../map/queries.ts';
import { serviceQualityItems } from '../../methods/quality/instrument.ts';
import { orderKeysBetween } from '../../order/order.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { exportStudy } from './exportStudy.ts';
import { importStudy } from './importStudy.ts';

/** A project with one study of random answers, now with our items and now with others. */
function randomStudy(seed: number): Snapshot {
  const dice = diceOf(mulberry32(seed));
  const newId = createIdSource(mulberry32(seed + 1));
  const study = newId('studies');
  const count = 1 + dice.int(24);
  const keys = orderKeysBetween(null, null, 40);
  const ids = Array.from({ length: count }, () => newId('studyItems'));
  const segments = Array.from({ length: dice.int(3) }, () => newId('segments'));
  const plain = dice.chance(0.3);
  const word = (): string =>
    (dice.pick(plain ? ['a', 'b c', 'Zoë'] : awkwardTexts) ?? '').replaceAll(/[\r\n]/g, '');
  const zone = dice.chance(0.3);
  const instrument = plain
    ? dice.pick(zone ? ['zone of tolerance'] : ['servqual'])
    : dice.pick(['servqual', 'servperf', 'zone of tolerance', 'kano', null]);
  const answer = (): Record<string, number> =>
    Object.fromEntries(
      (plain ? (zone ? ['a', 'e', 'p'] : ['e', 'p']) : ['a', 'e', 'p', 'i'])
        .filter(() => dice.chance(0.7))
        .map((half) => [half, plain ? 1 + dice.int(7) : dice.int(11)]),
    );
  const ops: Op[] = [
    put('studies', {
      id: study,
      title: plain ? 'Imported study' : word(),
      instrument,
      scaleMin: 1,
      scaleMax: plain ? (zone ? 9 : 7) : dice.pick([5, 7, 9, null]),
      wave: plain ? '' : dice.pick(['', 'first']),
      order: 'V',
    }),
    ...segments.map((id, at) => put('segments', { id, name: word(), order: keys[at] })),
    ...ids.map((id, at) => {
      const ours = serviceQualityItems[at];
      const own = ours && (plain || dice.chance(0.5));
      return put('studyItems', {
        id,
        study,
        order: keys[at],
        ...(own
          ? {
              dimension: ours.dimension,
              expectation: ours.expectation,
              perception: ours.perception,
              reverse: ours.reverse,
            }
          : { dimension: dice.pick(['empathy', null]), perception: word() }),
      });
    }),
    ...Array.from({ length: dice.int(5) }, (_, at) =>
      put('respondents', {
        id: newId('respondents'),
        study,
        code: word(),
        date: dice.pick([null, '2026-03-01']),
        segment: segments.length > 0 && dice.chance(0.6) ? dice.pick(segments) : null,
        answers: Object.fromEntries(ids.filter(() => dice.chance(0.6)).map((id) => [id, answer()])),
        points: dice.pick([null, { tangibles: 40, empathy: 60 }]),
        note: plain ? '' : dice.pick(['', 'late']),
        order: keys[at],
      }),
    ),
  ];
  return applyChangeSet(emptySnapshot, changeSet('test', 'Test', ops)).snapshot;
}

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** A study as plain rows: items by their number, segments by their name; what was not answered left out. */
function rowsOf(snapshot: Snapshot): Rows {
  const items = read.worksheetRows(snapshot, 'studyItems');
  const numberOf = new Map<string, number>(items.map(({ id }, at) => [id, at + 1]));
  const bare = (record: object, own: object = {}): Record<string, unknown> => {
    const gone = ['id', 'study', 'order'];
    return Object.fromEntries(Object.entries({ ...record, ...own }).filter(([name]) => !gone.includes(name)));
  };
  const people = read.worksheetRows(snapshot, 'respondents');
  const used = new Set(people.map(({ segment }) => segment));
  return {
    studies: read.worksheetRows(snapshot, 'studies').map((one) => bare(one)),
    studyItems: items.map((one) => bare(one)),
    respondents: people.map((one) =>
      bare(one, {
        segment: (one.segment && snapshot.tables.segments.get(one.segment)?.name.trim()) || null,
        answers: Object.fromEntries(
          Object.entries((one.answers ?? {}) as Record<string, object>)
            .filter(([, halves]) => Object.keys(halves).length > 0)
            .map(([id, halves]) => [numberOf.get(id) ?? 0, halves]),
        ),
      }),
    ),
    segments: read
      .worksheetRows(snapshot, 'segments')
      .filter(({ id }) => used.has(id))
      .map((one) => bare(one)),
  };
}

test('a table of answers keeps what it says, loses the rest and says so', () => {
  let lossless = 0;
  for (let seed = 1; seed <= Number(process.env.FORMAT_RUNS ?? 150); seed++) {
    const before = randomStudy(seed);
    const out = exportStudy(before, [...before.tables.studies.keys()][0] ?? '');
    if (!out) throw new Error(`seed ${seed}`);
    const plan = importStudy(out.text, { snapshot: emptySnapshot, newId: createIdSource(mulberry32(seed)) });
    if (!plan.ok) throw new Error(`seed ${seed}: ${plan.diagnostics[0]?.message}`);
    const [was, is] = [rowsOf(before), rowsOf(applyChangeSet(emptySnapshot, plan.changeSet).snapshot)];
    const lost = Object.keys(was).filter((table) => {
      const sorted = (rows: Rows) =>
        table === 'segments'
          ? [...(rows[table] ?? [])].sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1))
          : rows[table];
      return !sameJson(sorted(was) as never, sorted(is) as never);
    });
    const named = out.losses.filter((loss) => loss.of === 'itself').map(({ table }) => table as string);
    expect([seed, [...new Set(named)].sort(), out.text]).toEqual([seed, lost.sort(), out.text]);
    if (lost.length === 0) lossless++;
  }
  expect(lossless).toBeGreaterThan(5);
});
