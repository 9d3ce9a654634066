import { describe, expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { journeyTemplates } from '../templates/templates.ts';

const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title);

describe('journeys, stages, contact points and lanes', () => {
  test.each(Object.values(journeyTemplates))(
    'a journey made from “$name” has its stages and lanes',
    (template) => {
      const bench = hotelBench();
      const made = bench.run('journey.add', { title: 'New', template: template.name });
      const journey = madeIn(made, 'journeys');
      const snapshot = bench.snapshot();
      expect(titles(read.journeys(snapshot))).toEqual(['Stay', 'Dinner', 'New']);
      expect(titles(read.stages(snapshot, journey))).toEqual(titles(template.stages));
      expect(titles(read.lanes(snapshot, journey))).toEqual(titles(template.lanes));
      bench.session.undo();
      expect(titles(read.journeys(bench.snapshot()))).toEqual(['Stay', 'Dinner']);
    },
  );

  test('names are changed', () => {
    const bench = hotelBench();
    bench.run('project.rename', { title: 'Inn' });
    bench.run('journey.rename', { id: 'jny_stay', title: 'Visit' });
    bench.run('stage.rename', { id: 'stg_book', title: 'Reserve' });
    bench.run('contactPoint.rename', { id: 'cpt_in', title: 'Arrives' });
    bench.run('lane.rename', { id: 'lan_support', title: 'Systems' });
    const { tables } = bench.snapshot();
    expect(tables.project.get('prj_project')?.title).toBe('Inn');
    expect(tables.journeys.get('jny_stay')?.title).toBe('Visit');
    expect(tables.stages.get('stg_book')?.title).toBe('Reserve');
    expect(tables.contactPoints.get('cpt_in')?.title).toBe('Arrives');
    expect(tables.lanes.get('lan_support')?.title).toBe('Systems');
  });

  test.each([
    [undefined, ['Book', 'Sleep', 'New']],
    [0, ['New', 'Book', 'Sleep']],
    [1, ['Book', 'New', 'Sleep']],
    [99, ['Book', 'Sleep', 'New']],
  ])('a stage is added at %s', (index, order) => {
    const bench = hotelBench();
    bench.run('stage.add', { journey: 'jny_stay', title: 'New', ...(index === undefined ? {} : { index }) });
    expect(titles(read.stages(bench.snapshot(), 'jny_stay'))).toEqual(order);
  });

  test('stages and lanes move to an index counted without themselves', () => {
    const bench = hotelBench();
    bench.run('stage.move', { id: 'stg_book', index: 1 });
    expect(titles(read.stages(bench.snapshot(), 'jny_stay'))).toEqual(['Sleep', 'Book']);
    bench.run('lane.move', { id: 'lan_support', index: 0 });
    expect(titles(read.lanes(bench.snapshot(), 'jny_stay'))).toEqual(['Support', 'Actions', 'Mood']);
    bench.run('lane.add', { journey: 'jny_stay', title: 'Needs', kind: 'needs', index: 2 });
    expect(titles(read.lanes(bench.snapshot(), 'jny_stay'))).toEqual(['Support', 'Actions', 'Needs', 'Mood']);
  });

  test('a stage lands between neighbours whose keys tie', () => {
    const bench = hotelBench();
    const tie = ['stg_book', 'stg_sleep'].map((id) => set('stages', id, 'order', 'V'));
    bench.session.commit({ command: 'test', label: 'Test', ops: tie }, { undo: 'none' });
    bench.run('stage.add', { journey: 'jny_stay', title: 'New', index: 1 });
    expect(titles(read.stages(bench.snapshot(), 'jny_stay'))).toEqual(['Book', 'New', 'Sleep']);
  });

  test('a contact point moves to another stage and takes its cards along', () => {
    const bench = hotelBench();
    bench.run('contactPoint.move', { id: 'cpt_search', stage: 'stg_sleep', index: 0 });
    expect(titles(read.contactPoints(bench.snapshot(), 'stg_sleep'))).toEqual(['Searches', 'Checks in']);
    expect(titles(read.contactPoints(bench.snapshot(), 'stg_book'))).toEqual(['Asks']);
    expect(bench.texts({ lane: 'lan_actions', contactPoint: 'cpt_search' })).toHaveLength(3);
  });

  test.each([
    ['stage.remove', 'stages', 'stg_book'],
    ['contactPoint.remove', 'contactPoints', 'cpt_search'],
    ['lane.remove', 'lanes', 'lan_actions'],
    ['journey.remove', 'journeys', 'jny_stay'],
  ] as const)('%s leaves one tombstone, and what it held stays', (name, table, id) => {
    const bench = hotelBench();
    const before = bench.snapshot();
    bench.commands.run(name, { id } as never);
    const { tables, removed } = bench.snapshot();
    expect(removed[table].has(id)).toBe(true);
    expect(Object.values(removed).reduce((sum, rows) => sum + rows.size, 0)).toBe(1);
    expect(tables.cards).toBe(before.tables.cards);
    expect(tables.links).toBe(before.tables.links);
  });

  test.each([1, 2.5, 5, null])('the experience of a contact point is set to %s', (emotion) => {
    const bench = hotelBench();
    bench.run('contactPoint.setEmotion', { id: 'cpt_in', emotion: 3 });
    bench.run('contactPoint.setEmotion', { id: 'cpt_in', emotion });
    expect(bench.snapshot().tables.contactPoints.get('cpt_in')?.emotion).toBe(emotion);
  });
});
