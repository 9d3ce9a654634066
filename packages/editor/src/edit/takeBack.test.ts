import { describe, expect, it } from 'vitest';
import { testServices } from '../actions/editor.test-support.ts';
import { takeBack } from './takeBack.ts';

const ref = { table: 'cards', id: 'crd_1', field: 'text' } as const;

describe('takeBack', () => {
  it('undoes the typing and leaves what was done before it', () => {
    const { services, session, snapshot } = testServices();
    services.commands.run('card.setText', { id: 'crd_2' as never, text: 'earlier' });
    const type = (at: number, insert: string, undo: 'step' | 'merge') =>
      services.commands.run('record.splice', { ...ref, at, remove: 0, insert }, { undo });
    type(8, '!', 'step');
    type(9, '?', 'merge');
    takeBack(services, ref, 'Opens it', 2);
    expect(snapshot().tables.cards.get('crd_1')?.text).toBe('Opens it');
    expect(snapshot().tables.cards.get('crd_2')?.text).toBe('earlier');
    expect(session.getHistory().undo).toBe('Edit card');
  });

  it('never takes back a step that is about something else', () => {
    const { services, snapshot } = testServices();
    services.commands.run('card.setText', { id: 'crd_2' as never, text: 'mine' });
    takeBack(services, ref, 'what it never was', 5);
    expect(snapshot().tables.cards.get('crd_2')?.text).toBe('mine');
    expect(snapshot().tables.cards.get('crd_1')?.text).toBe('what it never was');
  });

  it('lets a record that typing made be gone', () => {
    const { services, session, snapshot } = testServices();
    const cell = { lane: 'lan_acts', contactPoint: 'cpt_a2' } as never;
    const made = services.commands.run('card.add', { cell, text: 'a' });
    const id = made.ok ? String(made.made[0]?.id) : '';
    services.commands.run('record.splice', {
      table: 'cards',
      id,
      field: 'text',
      at: 1,
      remove: 0,
      insert: 'b',
    });
    takeBack(services, { table: 'cards', id, field: 'text' }, null, 10);
    expect(snapshot().tables.cards.has(id)).toBe(false);
    expect(session.getHistory().undo).toBeNull();
  });
});
