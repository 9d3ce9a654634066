import { describe, expect, test } from 'vitest';
import { hotelBench } from '../../testing/index.ts';

const point = { table: 'contactPoints', id: 'cpt_in' } as const;

describe('fields of any record', () => {
  test('a field is set and, without a value, cleared to its default', () => {
    const bench = hotelBench();
    const emotion = () => bench.snapshot().tables.contactPoints.get('cpt_in')?.emotion;
    bench.run('record.set', { ...point, field: 'emotion', value: 4.5 });
    expect(emotion()).toBe(4.5);
    expect(bench.session.getHistory().undo).toBe('Change experience of contact point');
    bench.run('record.set', { ...point, field: 'emotion', value: undefined });
    expect(emotion()).toBeNull();
  });

  test('the value may be left out altogether', () => {
    const bench = hotelBench();
    bench.run('record.set', { ...point, field: 'channel', value: 'email' });
    bench.run('record.set', { ...point, field: 'channel' } as never);
    expect(bench.snapshot().tables.contactPoints.get('cpt_in')?.channel).toBeNull();
  });

  test('typing goes into one step of undo until something else is done', () => {
    const bench = hotelBench();
    const title = () => bench.snapshot().tables.contactPoints.get('cpt_in')?.title;
    const type = (at: number, insert: string) =>
      bench.run('record.splice', { ...point, field: 'title', at, remove: 0, insert });
    type(9, '!');
    type(10, '?');
    bench.run('contactPoint.setEmotion', { id: 'cpt_in', emotion: 2 });
    type(11, '…');
    expect(title()).toBe('Checks in!?…');
    bench.session.undo();
    expect(title()).toBe('Checks in!?');
    bench.session.undo();
    bench.session.undo();
    expect(title()).toBe('Checks in');
    expect(bench.session.undo()).toBeNull();
  });

  test('undoing a set text takes back what was replaced and keeps what was typed beside it', () => {
    const bench = hotelBench();
    bench.run('record.set', { ...point, field: 'title', value: 'Checks in late' });
    const beside = { ...point, field: 'title', at: 14, remove: 0, insert: ' again' } as const;
    bench.commands.run('record.splice', beside, { undo: 'none' });
    bench.session.undo();
    expect(bench.snapshot().tables.contactPoints.get('cpt_in')?.title).toBe('Checks in again');
  });

  test('members are added and taken out one by one', () => {
    const bench = hotelBench();
    const member = (name: string, present: boolean) =>
      bench.run('record.setMember', { ...point, field: 'servqual', member: name, present });
    member('tangibles', true);
    member('empathy', true);
    const members = () => bench.snapshot().tables.contactPoints.get('cpt_in')?.servqual;
    expect(members()).toEqual(['empathy', 'tangibles']);
    member('tangibles', false);
    expect(members()).toEqual(['empathy']);
  });

  test('a record is removed and brought back, also when what held it is gone', () => {
    const bench = hotelBench();
    bench.run('record.remove', { table: 'cards', id: 'crd_a' });
    bench.run('contactPoint.remove', { id: 'cpt_search' });
    bench.run('record.restore', { table: 'cards', id: 'crd_a' });
    expect(bench.snapshot().tables.cards.has('crd_a')).toBe(true);
  });

  test('the selection given with a command comes back with its undo', () => {
    const bench = hotelBench();
    bench.commands.run('stage.remove', { id: 'stg_book' }, { selection: ['stages/stg_book'] });
    expect(bench.session.undo()?.selection).toEqual(['stages/stg_book']);
  });
});
