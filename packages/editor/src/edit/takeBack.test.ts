import { describe, expect, it } from 'vitest';
import { testServices } from '../actions/editor.test-support.ts';
import { historyKey } from './historyKey.ts';
import { takeBack, travelInField } from './takeBack.ts';

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

describe('undo in a text box', () => {
  const text = (snapshot: ReturnType<typeof testServices>['snapshot'], id = 'crd_1') =>
    snapshot().tables.cards.get(id)?.text;
  const typed = () => {
    const made = testServices();
    const { services } = made;
    services.commands.run('card.setText', { id: 'crd_2' as never, text: 'earlier' });
    for (const [at, insert] of [' ', 'n', 'o', 'w'].entries())
      services.commands.run(
        'record.splice',
        { ...ref, at: 8 + at, remove: 0, insert },
        { undo: at === 0 ? 'step' : 'merge' },
      );
    return made;
  };

  it('takes back and brings back a run of typing', () => {
    const { services, snapshot } = typed();
    travelInField(services, ref, 'Opens it', 'undo');
    expect(text(snapshot)).toBe('Opens it');
    travelInField(services, ref, 'Opens it', 'redo');
    expect(text(snapshot)).toBe('Opens it now');
  });

  it('stops where the box began, and never touches anything else', () => {
    const { services, snapshot } = typed();
    for (let i = 0; i < 3; i++) travelInField(services, ref, 'Opens it', 'undo');
    expect(text(snapshot)).toBe('Opens it');
    expect(text(snapshot, 'crd_2')).toBe('earlier');
    services.session.undo();
    travelInField(services, ref, 'Opens it', 'redo');
    expect(text(snapshot, 'crd_2')).not.toBe('earlier');
  });

  it('keeps a record that the typing made', () => {
    const { services, snapshot } = testServices();
    const cell = { lane: 'lan_acts', contactPoint: 'cpt_a2' } as never;
    const made = services.commands.run('card.add', { cell, text: 'a' });
    const id = made.ok ? String(made.made[0]?.id) : '';
    travelInField(services, { table: 'cards', id, field: 'text' }, null, 'undo');
    expect(text(snapshot, id)).toBe('a');
  });

  it('knows the keys', () => {
    const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    expect(historyKey({ ...none, key: 'z', ctrlKey: true })).toBe('undo');
    expect(historyKey({ ...none, key: 'Z', metaKey: true, shiftKey: true })).toBe('redo');
    expect(historyKey({ ...none, key: 'y', ctrlKey: true })).toBe('redo');
    expect(historyKey({ ...none, key: 'z' })).toBeNull();
  });
});
