import {
  type AnyRecord,
  applyChangeSet,
  type ChangeSet,
  type CommitResult,
  findRecord,
  memberKey,
  put,
  type Session,
  type Snapshot,
  type SnapshotEvent,
  set,
  tableNames,
} from '@journeywright/core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  card,
  edit,
  elsewhere,
  lane,
  type MakeSession,
  otherCard,
  otherStage,
  point,
  rename,
  type SessionSetup,
  type SessionUnderTest,
  smallProject,
  stage,
  type,
} from './fixture.ts';

const step = { undo: 'step' } as const;
const merge = { undo: 'merge' } as const;

const here = tableNames.filter((name) => name !== elsewhere);

/** Every record of a snapshot as plain JSON. */
function plainOf(snapshot: Snapshot): unknown {
  const rows = (tables: Snapshot['tables']): unknown =>
    Object.fromEntries(
      here.map((name) => [name, Object.fromEntries([...tables[name].values()].map((r) => [r.id, r]))]),
    );
  return JSON.parse(JSON.stringify({ tables: rows(snapshot.tables), removed: rows(snapshot.removed) }));
}

const idsOf = (result: CommitResult): unknown =>
  result.ok
    ? Object.fromEntries([...result.changed].map(([table, ids]) => [table, [...ids].sort()]))
    : result;

/** What every session must do, whatever it stands on. Others may edit actors meanwhile. */
export function runSessionTests(name: string, make: MakeSession): void {
  describe(`${name}: the session contract`, () => {
    let session: Session;
    let clock = 1_000;
    let events: SnapshotEvent[] = [];
    let running: SessionUnderTest[] = [];

    const start = (setup: Partial<SessionSetup> = {}): Session => {
      const made = make({ now: () => clock, ...setup });
      running.push(made);
      return made.session;
    };
    const record = (table: 'stages' | 'cards' | 'contactPoints', id: string): AnyRecord | undefined =>
      session.getSnapshot().tables[table].get(id) as AnyRecord | undefined;
    const textOf = (id: string = card): unknown => record('cards', id)?.text;

    beforeEach(() => {
      clock = 1_000;
      session = start();
      expect(session.commit(smallProject, { undo: 'none' }).ok).toBe(true);
      events = [];
      session.subscribe((event) => {
        if (event.origin !== 'remote') events.push(event);
      });
      return () => {
        for (const one of running) one.stop();
        running = [];
      };
    });

    it('applies a change set as the pure applier does, and says what changed', () => {
      const change = edit(
        'Many things',
        put('stages', { id: 'stg_new', journey: 'jny_stay', title: 'New', order: 'X' }),
        set('stages', stage, 'title', 'Beforehand'),
        set('stages', stage, 'salePhase', 'before'),
        set('cards', card, 'removed', true),
        set('contactPoints', point, memberKey('servqual', 'empathy'), true),
        set('contactPoints', point, 'emotion', 4.5),
      );
      const before = session.getSnapshot();
      const result = session.commit(change, step);
      const expected = applyChangeSet(before, change);
      expect(plainOf(session.getSnapshot())).toEqual(plainOf(expected.snapshot));
      expect(idsOf(result)).toEqual(idsOf({ ok: true, changed: expected.changed }));
    });

    it('tells listeners once per commit, with both snapshots', () => {
      const before = session.getSnapshot();
      session.commit(rename('Earlier'), step);
      expect(events).toHaveLength(1);
      expect(events[0]?.previous).toBe(before);
      expect(events[0]?.snapshot.tables.stages).toBe(session.getSnapshot().tables.stages);
      expect(events[0]?.origin).toBe('local');
      expect([...(events[0]?.changed.get('stages') ?? [])]).toEqual([stage]);
    });

    it('marks what came from a file or a paste', () => {
      session.commit(rename('A'), { undo: 'none', origin: 'import' });
      session.commit(rename('B'), { undo: 'step', origin: 'import' });
      expect(events.map((event) => event.origin)).toEqual(['import', 'import']);
    });

    it('lets a listener commit, and tells of both changes in order', () => {
      let once = true;
      const later: unknown[] = [];
      session.subscribe(() => {
        if (!once) return;
        once = false;
        expect(session.commit(rename('Second', otherStage), step).ok).toBe(true);
        expect(record('stages', otherStage)?.title).toBe('Second');
      });
      session.subscribe(({ changed, snapshot, origin }) => {
        const id = changed.get('stages')?.values().next().value ?? '';
        if (origin === 'local') later.push(snapshot.tables.stages.get(id)?.title);
      });
      session.commit(rename('First'), step);
      expect(record('stages', stage)?.title).toBe('First');
      expect(events).toHaveLength(2);
      expect(later).toEqual(['First', 'Second']);
      expect(session.getHistory().undo).toBe('Rename to Second');
    });

    it('tells everybody and keeps the edit when a listener throws', () => {
      const told: string[] = [];
      let faults = 0;
      session.subscribe(({ origin }) => {
        if (origin !== 'remote' && faults++ < 2) throw new Error('A fault of the host.');
      });
      session.subscribe(({ origin }) => told.push(origin));
      expect(() => session.commit(rename('Kept'), step)).toThrow('A fault of the host.');
      expect(record('stages', stage)?.title).toBe('Kept');
      expect(told).toContain('local');
      expect(events).toHaveLength(1);
      expect(session.getHistory().undo).toBe('Rename to Kept');
      expect(() => session.undo()).toThrow('A fault of the host.');
      expect(record('stages', stage)?.title).toBe('Before');
      session.redo();
      expect(record('stages', stage)?.title).toBe('Kept');
      expect(session.undo()?.label).toBe('Rename to Kept');
    });

    it('keeps every record that was not touched, and every table', () => {
      const before = session.getSnapshot();
      session.commit(rename('Earlier'), step);
      const after = session.getSnapshot();
      expect(after).not.toBe(before);
      for (const table of here) {
        if (table !== 'stages') expect(after.tables[table]).toBe(before.tables[table]);
        for (const row of before.tables[table].values())
          if (row.id !== stage) expect(after.tables[table].get(row.id)).toBe(row);
      }
    });

    it('keeps the same snapshot and tells nobody when nothing changes', () => {
      const before = session.getSnapshot();
      const result = session.commit(rename('Before'), step);
      expect(result).toEqual({ ok: true, changed: new Map() });
      expect(session.getSnapshot()).toBe(before);
      expect(events).toEqual([]);
      expect(session.getHistory().undo).toBeNull();
    });

    const wrong: [string, ChangeSet, string][] = [
      ['an unknown record', edit('x', set('stages', 'stg_gone', 'title', 'x')), 'unknown-record'],
      ['an unknown field', edit('x', set('stages', stage, 'colour', 'x')), 'unknown-field'],
      ['a value out of range', edit('x', set('contactPoints', point, 'emotion', 9)), 'out-of-range'],
      ['a wrong id', edit('x', put('stages', { id: 'crd_1', journey: 'jny_stay' })), 'bad-id'],
      ['half a character', type(0, '\ud83d'), 'broken-text'],
    ];
    it.each(wrong)('refuses %s and changes nothing of the whole change set', (_what, change, code) => {
      const before = session.getSnapshot();
      const both = { ...change, ops: [set('stages', stage, 'title', 'Changed'), ...change.ops] };
      const result = session.commit(both, step);
      expect(result.ok ? 'accepted' : result.refusal.code).toBe(code);
      expect(session.getSnapshot()).toBe(before);
      expect(events).toEqual([]);
    });

    it('undoes and redoes each step with its label, selection and changes', () => {
      const states = [plainOf(session.getSnapshot())];
      const changes = [
        rename('One'),
        edit('Move', set('cards', card, 'place', { lane, stage, contactPoint: null, order: 'V' })),
        edit('Remove card', set('cards', otherCard, 'removed', true)),
        edit(
          'Feel',
          set('contactPoints', point, 'emotion', 2),
          set('contactPoints', point, 'channel', 'app'),
        ),
      ];
      changes.forEach((change, index) => {
        session.commit(change, { undo: 'step', selection: [`selection ${index}`] });
        states.push(plainOf(session.getSnapshot()));
      });
      expect(session.getHistory()).toEqual({ undo: 'Feel', redo: null });
      for (let index = changes.length - 1; index >= 0; index--) {
        const undone = session.undo();
        expect(undone?.label).toBe(changes[index]?.label);
        expect(undone?.selection).toEqual([`selection ${index}`]);
        expect(plainOf(session.getSnapshot())).toEqual(states[index]);
        expect(events.at(-1)?.origin).toBe('undo');
        expect(undone?.changed).toEqual(events.at(-1)?.changed);
        expect(session.getHistory().redo).toBe(changes[index]?.label);
      }
      expect(session.undo()).toBeNull();
      changes.forEach((change, index) => {
        const redone = session.redo();
        expect(redone?.label).toBe(change.label);
        expect(redone?.selection).toEqual([`selection ${index}`]);
        expect(plainOf(session.getSnapshot())).toEqual(states[index + 1]);
        expect(events.at(-1)?.origin).toBe('redo');
      });
      expect(session.redo()).toBeNull();
    });

    it('undoes a creation by removing, so that the record can come back', () => {
      session.commit(edit('Add', put('cards', { id: 'crd_new', text: 'New' })), step);
      session.commit(edit('Type', set('cards', 'crd_new', 'text', 'New words')), { undo: 'none' });
      session.undo();
      expect(session.getSnapshot().tables.cards.has('crd_new')).toBe(false);
      expect(session.getSnapshot().removed.cards.get('crd_new')?.text).toBe('New words');
      session.redo();
      expect(session.getSnapshot().tables.cards.get('crd_new')?.text).toBe('New words');
      expect(session.getSnapshot().removed.cards.has('crd_new')).toBe(false);
    });

    it('undoes a put over a record that was there, and over one that was removed', () => {
      session.commit(edit('Remove', set('cards', card, 'removed', true)), step);
      const removed = plainOf(session.getSnapshot());
      session.commit(edit('Put', put('cards', { id: card, text: 'Again', tone: 'good' })), step);
      expect(record('cards', card)).toMatchObject({ text: 'Again', tone: 'good', place: { lane: null } });
      session.undo();
      expect(plainOf(session.getSnapshot())).toEqual(removed);
      session.undo();
      expect(record('cards', card)?.text).toBe('Walks in');
    });

    it('forgets what could be redone after a new edit, but not after one undo does not keep', () => {
      session.commit(rename('One'), step);
      session.undo();
      session.commit(rename('Other', otherStage), { undo: 'none' });
      expect(session.getHistory()).toEqual({ undo: null, redo: 'Rename to One' });
      session.commit(rename('Two'), step);
      expect(session.getHistory()).toEqual({ undo: 'Rename to Two', redo: null });
    });

    it('joins typing in one field into one step', () => {
      session.commit(type(8, ' a'), { ...merge, selection: 'first' });
      clock += 1_999;
      session.commit(type(10, 'nd sits'), { ...merge, selection: 'second' });
      clock += 1_999;
      session.commit(type(0, 'W', 1), merge);
      expect(textOf()).toBe('Walks in and sits');
      expect(session.undo()).toMatchObject({ label: 'Type', selection: 'first' });
      expect(textOf()).toBe('Walks in');
      expect(session.redo()).toMatchObject({ label: 'Type', selection: 'first' });
      expect(textOf()).toBe('Walks in and sits');
    });

    const breaks: [string, (typed: () => void) => void][] = [
      ['two seconds passed', (typed) => ((clock += 2_000), typed())],
      ['another step came between', (typed) => (session.commit(rename('X'), step), typed())],
      ['an undo and a redo came between', (typed) => (session.undo(), session.redo(), typed())],
    ];
    it.each(breaks)('does not join typing when %s', (_why, between) => {
      session.commit(type(0, 'a'), merge);
      between(() => session.commit(type(0, 'b'), merge));
      session.undo();
      expect(textOf()).toMatch(/^a/);
    });

    it('joins typing to the step it began with', () => {
      const before = textOf();
      session.commit(type(0, 'a'), step);
      session.commit(type(1, 'b'), merge);
      session.undo();
      expect(textOf()).toBe(before);
    });

    it('does not join typing in another field', () => {
      session.commit(type(0, 'a'), merge);
      session.commit(edit('Type', set('cards', otherCard, 'text', 'Other')), merge);
      session.undo();
      expect(textOf()).toBe('aWalks in');
      expect(textOf(otherCard)).toBe('Asks for a room');
    });

    it('never joins a step to the one before', () => {
      session.commit(type(0, 'a'), merge);
      session.commit(type(0, 'b'), step);
      session.undo();
      expect(textOf()).toBe('aWalks in');
    });

    it('never cuts a character in two', () => {
      session.commit(edit('Text', set('cards', card, 'text', 'a😀b')), { undo: 'none' });
      session.commit(type(2, '!', 1), step);
      expect(textOf()).toBe('a!b');
      session.undo();
      session.commit(type(2, '?'), step);
      expect(textOf()).toBe('a?😀b');
      session.commit(type(99, '.', 99), step);
      expect(textOf()).toBe('a?😀b.');
    });

    it('tells of its history only when it changes', () => {
      let told = 0;
      const stopTelling = session.subscribeHistory(() => told++);
      session.commit(rename('One'), { undo: 'none' });
      expect(told).toBe(0);
      session.commit(rename('Two'), step);
      const history = session.getHistory();
      expect(told).toBe(1);
      expect(session.getHistory()).toBe(history);
      session.undo();
      expect(told).toBe(2);
      stopTelling();
      session.redo();
      expect(told).toBe(2);
    });

    it('refuses everything when it is read-only, with the reason', () => {
      const locked = start({ readOnly: 'You may look only.' });
      const before = locked.getSnapshot();
      const result = locked.commit(smallProject, step);
      expect(result.ok ? null : result.refusal).toMatchObject({
        code: 'read-only',
        message: 'You may look only.',
      });
      expect(locked.getSnapshot()).toBe(before);
      expect(locked.undo()).toBeNull();
      expect(locked.getStatus().readOnly).toBe('You may look only.');
    });

    it('shows a status that stays the same object', () => {
      expect(session.getStatus()).toBe(session.getStatus());
      expect(session.getStatus().loaded).toBe(true);
    });

    it('lets a listener be subscribed twice and stopped once', () => {
      let told = 0;
      const listener = ({ origin }: SnapshotEvent): void => void (origin === 'local' && told++);
      const stopFirst = session.subscribe(listener);
      session.subscribe(listener);
      session.commit(rename('A'), step);
      expect(told).toBe(2);
      stopFirst();
      session.commit(rename('B'), step);
      expect(told).toBe(3);
    });

    it('takes what one shows of oneself, and never counts oneself among the others', () => {
      const { presence } = session;
      presence.update({ user: { name: 'Ada', color: '#123456' }, selection: [`cards/${card}`] });
      expect(presence.self.user.name).toBe('Ada');
      presence.update({ cursor: { x: 1, y: 2 } });
      expect(presence.self).toMatchObject({ cursor: { x: 1, y: 2 }, selection: [`cards/${card}`] });
      expect(presence.others().some((other) => other.user.name === 'Ada')).toBe(false);
      expect(presence.others()).toBe(presence.others());
    });

    it('ends: tells nobody any more and takes no edits', () => {
      session.commit(rename('A'), step);
      const before = session.getSnapshot();
      session.dispose();
      session.dispose();
      const result = session.commit(rename('B'), step);
      expect(result.ok ? null : result.refusal.code).toBe('ended');
      expect(session.undo()).toBeNull();
      expect(session.getSnapshot()).toBe(before);
      expect(events).toHaveLength(1);
    });

    it('finds records, removed or not', () => {
      session.commit(edit('Remove', set('cards', card, 'removed', true)), step);
      expect(findRecord(session.getSnapshot(), 'cards', card)?.text).toBe('Walks in');
    });
  });
}
