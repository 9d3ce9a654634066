import { describe, expect, test } from 'vitest';
import {
  type CheckedFormat,
  checkFormat,
  firstBrokenPromise,
  projectForFormat,
} from '../../../testing/index.ts';
import { changeSet, type Op, put } from '../../change/changeSet.ts';
import { read } from '../../map/queries.ts';
import { orderKeysBetween } from '../../order/order.ts';
import type { FormatKeeps } from '../kept.ts';
import { madeBy } from '../import.ts';
import { countLosses } from './losses.ts';

interface Toy {
  title: string;
  stages: { title: string; points: { title: string; minutes: number | null; from: string | null }[] }[];
}

const keeps: FormatKeeps = {
  format: 'toy',
  label: 'Toy',
  tables: {
    journeys: [{ field: 'title' }],
    stages: [{ field: 'title', how: 'in capitals', comesBack: (title) => (title as string).toUpperCase() }],
    contactPoints: [{ field: 'title' }, { field: 'minutes' }, { field: 'initiator' }],
    actors: [{ field: 'name' }],
  },
  only: {
    stages: {
      words: 'stages with contact points',
      test: (stage, s) => read.contactPoints(s, stage.id).length > 0,
    },
  },
  remarks: [],
};

/** A small format that does as it says. */
const toy: CheckedFormat = {
  keeps,
  write(snapshot, journey) {
    const whole: Toy = {
      title: snapshot.tables.journeys.get(journey as never)?.title ?? '',
      stages: read
        .stages(snapshot, journey)
        .map((stage) => ({
          title: stage.title.toUpperCase(),
          points: read.contactPoints(snapshot, stage.id).map(({ title, minutes, initiator }) => ({
            title,
            minutes,
            from: (initiator && snapshot.tables.actors.get(initiator)?.name) || null,
          })),
        }))
        .filter(({ points }) => points.length > 0),
    };
    return { text: JSON.stringify(whole), losses: countLosses(snapshot, journey, keeps) };
  },
  read(text, { newId }) {
    const whole = JSON.parse(text) as Toy;
    const journey = newId('journeys');
    const ops: Op[] = [put('journeys', { id: journey, title: whole.title })];
    const keys = orderKeysBetween(null, null, 9);
    const actors = new Map<string, string>();
    const actor = (name: string | null): string | null => {
      if (name === null || actors.has(name)) return name && (actors.get(name) as string);
      const id = newId('actors');
      ops.push(put('actors', { id, name }));
      actors.set(name, id);
      return id;
    };
    whole.stages.forEach((one, i) => {
      const stage = newId('stages');
      ops.push(put('stages', { id: stage, journey, title: one.title, order: keys[i] }));
      one.points.forEach(({ title, minutes, from }, n) => {
        const place = { stage, order: keys[n] };
        ops.push(
          put('contactPoints', { id: newId('contactPoints'), title, minutes, initiator: actor(from), place }),
        );
      });
    });
    const change = changeSet('toy.import', 'Import', ops);
    return { ok: true, changeSet: change, made: madeBy(change), unplaced: [], diagnostics: [] };
  },
};

const spoilt = (spoil: (whole: Toy) => void): CheckedFormat => ({
  ...toy,
  write(snapshot, journey) {
    const { text, losses } = toy.write(snapshot, journey);
    const whole = JSON.parse(text) as Toy;
    spoil(whole);
    return { text: JSON.stringify(whole), losses };
  },
});

describe('the check of what formats keep', () => {
  test('passes a format that does as it says', () => {
    expect(firstBrokenPromise(toy)).toBeNull();
  });

  test('the projects it draws hold something of everything', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++)
      for (const [table, records] of Object.entries(projectForFormat(seed).snapshot.tables))
        if (records.size > 0) seen.add(table);
    for (const table of ['links', 'actions', 'momentsOfTruth', 'transactions', 'responses', 'cards'])
      expect(seen).toContain(table);
  });

  test.each<[string, CheckedFormat, RegExp]>([
    [
      'drops a kept field',
      spoilt((whole) =>
        whole.stages.forEach(({ points }) => points.forEach((point) => (point.minutes = null))),
      ),
      /contactPoints: .*expected/s,
    ],
    [
      'changes a kept field for one record only',
      spoilt((whole) => {
        const first = whole.stages[0]?.points[0];
        if (first) first.title += '.';
      }),
      /contactPoints: /,
    ],
    ['swaps two stages', spoilt((whole) => whole.stages.reverse()), /stages: |contactPoints: /],
    ['drops a record', spoilt((whole) => whole.stages.pop()), /stages: /],
    [
      'keeps a field that is not declared',
      {
        ...toy,
        keeps: {
          ...keeps,
          tables: { ...keeps.tables, contactPoints: [{ field: 'title' }, { field: 'initiator' }] },
        },
      },
      /contactPoints: /,
    ],
    [
      'makes records of a table that is not declared',
      { ...toy, keeps: { ...keeps, tables: { ...keeps.tables, actors: undefined as never } } },
      /which is not declared/,
    ],
    [
      'is silent about losses',
      { ...toy, write: (s, j) => ({ ...toy.write(s, j), losses: [] }) },
      /named: nothing/,
    ],
    [
      'does not tell what stays behind of the project',
      {
        ...toy,
        write: (s, j) => {
          const whole = toy.write(s, j);
          return { ...whole, losses: whole.losses.filter((loss) => loss.of === 'itself') };
        },
      },
      /stay behind in the project, 0 are counted/,
    ],
    [
      'names a loss that is none',
      {
        ...toy,
        write: (s, j) => ({
          ...toy.write(s, j),
          losses: [{ of: 'itself' as const, table: 'extras', count: 1, what: 'extras' }],
        }),
      },
      /named: extras/,
    ],
  ])('catches a format that %s', (_, format, words) => {
    expect(firstBrokenPromise(format) ?? 'nothing was found').toMatch(words);
  });

  test('the same seed gives the same verdict', () => {
    expect(checkFormat(toy, 5)).toEqual(checkFormat(toy, 5));
    expect(projectForFormat(3).snapshot.tables).toEqual(projectForFormat(3).snapshot.tables);
  });
});
