import { memberKey, orderKeyBetween, parkedItems, put, read, set } from '@journeywright/core';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ids, type Peer, together } from '../../testing/peers.ts';

const { stage, otherStage, point, lane, card } = ids;

function pair(): { ada: Peer; ben: Peer; sync(): void } {
  const { peers, sync } = together(2);
  return { ada: peers[0] as Peer, ben: peers[1] as Peer, sync };
}

const same = (a: Peer, b: Peer, table: 'cards' | 'stages' | 'contactPoints', id: string): void =>
  expect(a.record(table, id)).toEqual(b.record(table, id));

describe('two people at once', () => {
  it('keeps a new title and a new emotion of the same contact point', () => {
    const { ada, ben, sync } = pair();
    ada.set('contactPoints', point, 'title', 'Reception');
    ben.set('contactPoints', point, 'emotion', 4);
    sync();
    expect(ada.record('contactPoints', point)).toMatchObject({ title: 'Reception', emotion: 4 });
    same(ada, ben, 'contactPoints', point);
  });

  it('keeps both beginnings of a note', () => {
    const { ada, ben, sync } = pair();
    ada.type('cards', card, 'note', 0, 'hello');
    ben.type('cards', card, 'note', 0, 'world');
    sync();
    expect(['helloworld', 'worldhello']).toContain(ada.record('cards', card)?.note);
    same(ada, ben, 'cards', card);
  });

  it('keeps what others type into the part a replaced title leaves alone', () => {
    const { ada, ben, sync } = pair();
    ada.set('contactPoints', point, 'title', 'Front desk, by night');
    ben.type('contactPoints', point, 'title', 0, 'The ');
    sync();
    expect(ada.record('contactPoints', point)?.title).toBe('The Front desk, by night');
    same(ada, ben, 'contactPoints', point);
  });

  it('shows a stage that both moved once, in one place', () => {
    const { ada, ben, sync } = pair();
    ada.set('stages', stage, 'order', 'X');
    ben.set('stages', stage, 'order', 'a');
    sync();
    const shown = read.stages(ada.session.getSnapshot(), 'jny_stay').map(({ id }) => id);
    expect(shown).toEqual([otherStage, stage]);
    expect(read.stages(ben.session.getSnapshot(), 'jny_stay').map(({ id }) => id)).toEqual(shown);
  });

  it('never mixes two moves of a card', () => {
    const { ada, ben, sync } = pair();
    const toStage = { lane, stage, contactPoint: null, order: 'A' };
    const toPoint = { lane, stage: null, contactPoint: point, order: 'Z' };
    ada.set('cards', card, 'place', toStage);
    ben.set('cards', card, 'place', toPoint);
    sync();
    expect([toStage, toPoint]).toContainEqual(ada.record('cards', card)?.place);
    same(ada, ben, 'cards', card);
  });

  it('keeps both of two things put into the same gap, in one order for all', () => {
    const { ada, ben, sync } = pair();
    const order = orderKeyBetween('V', 'W');
    ada.edit('Add', put('stages', { id: 'stg_ada', journey: 'jny_stay', title: 'A', order }));
    ben.edit('Add', put('stages', { id: 'stg_ben', journey: 'jny_stay', title: 'B', order }));
    sync();
    const shown = read.stages(ada.session.getSnapshot(), 'jny_stay').map(({ id }) => id);
    expect(shown).toEqual([stage, 'stg_ada', 'stg_ben', otherStage]);
    expect(read.stages(ben.session.getSnapshot(), 'jny_stay').map(({ id }) => id)).toEqual(shown);
  });

  it('keeps the words typed into a card while another removed it, once that is undone', () => {
    const { ada, ben, sync } = pair();
    ada.set('cards', card, 'removed', true);
    ben.type('cards', card, 'text', 8, ' with a suitcase');
    sync();
    expect(ben.record('cards', card)).toBeUndefined();
    ada.session.undo();
    sync();
    expect(ben.record('cards', card)?.text).toBe('Walks in with a suitcase');
  });

  it('keeps the words typed into a new card while its maker takes it back and brings it again', () => {
    const { ada, ben, sync } = pair();
    ada.edit(
      'Add',
      put('cards', { id: 'crd_new', text: 'Idea', place: { lane, stage, contactPoint: null, order: 'V' } }),
    );
    sync();
    ben.type('cards', 'crd_new', 'text', 4, ' of the day');
    ben.set('cards', 'crd_new', 'tone', 'idea');
    ada.session.undo();
    sync();
    expect(ben.record('cards', 'crd_new')).toBeUndefined();
    expect(ben.session.getSnapshot().removed.cards.get('crd_new')?.text).toBe('Idea of the day');
    ada.session.redo();
    sync();
    expect(ben.record('cards', 'crd_new')).toMatchObject({ text: 'Idea of the day', tone: 'idea' });
    same(ada, ben, 'cards', 'crd_new');
  });

  it('keeps both members added at once', () => {
    const { ada, ben, sync } = pair();
    ada.set('contactPoints', point, memberKey('servqual', 'empathy'), true);
    ben.set('contactPoints', point, memberKey('servqual', 'assurance'), true);
    sync();
    expect(ada.record('contactPoints', point)?.servqual).toEqual(['assurance', 'empathy']);
    same(ada, ben, 'contactPoints', point);
  });

  it('leaves a value alone that another has changed since, when the first is undone', () => {
    const { ada, ben, sync } = pair();
    ada.set('contactPoints', point, 'emotion', 2);
    sync();
    ben.set('contactPoints', point, 'emotion', 5);
    sync();
    ada.session.undo();
    sync();
    expect(ada.record('contactPoints', point)?.emotion).toBe(5);
    same(ada, ben, 'contactPoints', point);
  });

  it('keeps concurrent edits to a record that one of them replaced as a whole', () => {
    const { ada, ben, sync } = pair();
    const before = ada.record('contactPoints', point);
    ada.edit('Replace', put('contactPoints', { ...before, id: point, channel: 'app' }));
    ben.type('contactPoints', point, 'title', 0, 'The ');
    ben.set('contactPoints', point, memberKey('servqual', 'empathy'), true);
    sync();
    expect(ada.record('contactPoints', point)).toMatchObject({
      title: 'The Front desk',
      channel: 'app',
      servqual: ['empathy'],
    });
    same(ada, ben, 'contactPoints', point);
  });

  it('undoes only the words one typed oneself', () => {
    const { ada, ben, sync } = pair();
    ada.type('cards', card, 'text', 8, ' quickly');
    sync();
    ben.type('cards', card, 'text', 0, 'Guest: ');
    sync();
    ada.type('cards', card, 'text', 0, 'The ');
    sync();
    expect(ben.record('cards', card)?.text).toBe('The Guest: Walks in quickly');
    ben.session.undo();
    sync();
    expect(ada.record('cards', card)?.text).toBe('The Walks in quickly');
    ada.session.undo();
    ada.session.undo();
    sync();
    expect(ben.record('cards', card)?.text).toBe('Walks in');
    expect(ada.session.undo()).toBeNull();
    ben.session.redo();
    sync();
    expect(ada.record('cards', card)?.text).toBe('Guest: Walks in');
  });

  it('does not lose a card whose stage another removed: it waits, and stands again when that is undone', () => {
    const { ada, ben, sync } = pair();
    const place = { lane, stage: otherStage, contactPoint: null, order: 'V' };
    ada.set('stages', otherStage, 'removed', true);
    ben.edit('Add', put('cards', { id: 'crd_new', text: 'Pays', place }));
    sync();
    for (const { session } of [ada, ben]) {
      const snapshot = session.getSnapshot();
      expect(snapshot.tables.cards.get('crd_new')?.text).toBe('Pays');
      expect(snapshot.tables.stages.has(otherStage)).toBe(false);
      const tray = parkedItems(snapshot, 'jny_stay');
      expect(tray).toMatchObject([{ reason: 'removed', items: [{ table: 'cards', id: 'crd_new' }] }]);
    }
    ada.session.undo();
    sync();
    expect(ben.record('stages', otherStage)?.title).toBe('After');
    expect(parkedItems(ben.session.getSnapshot(), 'jny_stay')).toEqual([]);
    expect(ben.record('cards', 'crd_new')?.place).toEqual(place);
  });

  it('writes nothing at all for a value that is already there', () => {
    const { ada } = pair();
    const before = Y.encodeStateAsUpdate(ada.doc).length;
    for (let i = 0; i < 10; i++) ada.set('stages', stage, 'title', 'Before');
    expect(Y.encodeStateAsUpdate(ada.doc)).toHaveLength(before);
  });

  it('sends one update for one edit, however many records it touches', () => {
    const { ada } = pair();
    let updates = 0;
    ada.doc.on('update', () => updates++);
    ada.edit(
      'Many',
      put('stages', { id: 'stg_new', journey: 'jny_stay', title: 'New', order: 'Z' }),
      put('contactPoints', { id: 'cpt_new', title: 'New', place: { stage: 'stg_new', order: 'V' } }),
      set('cards', card, 'tone', 'good'),
    );
    expect(updates).toBe(1);
  });

  it('tells of others’ edits as remote, with everything untouched still the same', () => {
    const { ada, ben, sync } = pair();
    const before = ben.session.getSnapshot();
    const events: unknown[] = [];
    ben.session.subscribe((event) => events.push([event.origin, [...event.changed.keys()]]));
    ada.set('cards', card, 'tone', 'good');
    sync();
    expect(events).toEqual([['remote', ['cards']]]);
    expect(ben.session.getSnapshot().tables.stages).toBe(before.tables.stages);
    expect(ben.session.getHistory()).toEqual({ undo: null, redo: null });
  });
});
