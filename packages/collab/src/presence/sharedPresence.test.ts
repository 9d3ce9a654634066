import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { peopleColors } from './palette.ts';
import { parsePresence } from './parsePresence.ts';
import { QuietAwareness } from './quietAwareness.ts';
import { sharedPresence } from './sharedPresence.ts';

interface Someone {
  readonly awareness: Awareness;
  readonly presence: ReturnType<typeof sharedPresence>;
}

describe('sharedPresence', () => {
  const made: Awareness[] = [];
  const someone = (clientId: number, name: string): Someone => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    const awareness = new QuietAwareness(doc);
    made.push(awareness);
    return { awareness, presence: sharedPresence(awareness, { user: { name } }) };
  };
  const tell = (from: Someone, to: Someone): void =>
    applyAwarenessUpdate(
      to.awareness,
      encodeAwarenessUpdate(from.awareness, [from.awareness.clientID]),
      from,
    );

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    for (const awareness of made.splice(0)) awareness.destroy();
    vi.useRealTimers();
  });

  it('shows others, oldest first, with the same objects while nothing changes', () => {
    const [ada, ben, cy] = [someone(1, 'Ada'), someone(3, 'Ben'), someone(2, 'Cy')];
    let told = 0;
    ada.presence.subscribe(() => told++);
    tell(ben, ada);
    tell(cy, ada);
    const others = ada.presence.others();
    expect(others.map(({ user, key }) => [user.name, key])).toEqual([
      ['Ben', '3'],
      ['Cy', '2'],
    ]);
    ben.presence.update({ editing: 'cards/crd_1/text' });
    tell(ben, ada);
    expect(ada.presence.others().map(({ user }) => user.name)).toEqual(['Ben', 'Cy']);
    expect(ada.presence.others()[0]?.editing).toBe('cards/crd_1/text');
    expect(ada.presence.others()[1]).toBe(others[1]);
    expect(told).toBe(3);
    tell(ben, ada);
    expect(told).toBe(3);
    ben.awareness.setLocalState(null);
    tell(ben, ada);
    expect(ada.presence.others().map(({ user }) => user.name)).toEqual(['Cy']);
  });

  it('gives people different colours, the same for everybody', () => {
    const [ada, ben] = [someone(1, 'Ada'), someone(2, 'Ben')];
    tell(ben, ada);
    expect(ada.presence.others()[0]?.user.color).toBe(ben.presence.self.user.color);
    expect(ben.presence.self.user.color).not.toBe(ada.presence.self.user.color);
  });

  it('sends movements at most 20 times a second, the last one always, and the rest at once', () => {
    const ada = someone(1, 'Ada');
    vi.advanceTimersByTime(100);
    let sent = 0;
    ada.awareness.on('update', () => sent++);
    for (let i = 1; i <= 100; i++) {
      ada.presence.update({ cursor: { x: i, y: 0 } });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(100);
    expect(sent).toBeGreaterThan(15);
    expect(sent).toBeLessThanOrEqual(21);
    expect(ada.awareness.getLocalState()).toMatchObject({ cursor: { x: 100, y: 0 } });
    const before = sent;
    ada.presence.update({ cursor: { x: 0, y: 0 } });
    ada.presence.update({ cursor: { x: 1, y: 0 } });
    ada.presence.update({ selection: ['cards/crd_1'] });
    ada.presence.update({ cursor: null });
    expect(sent - before).toBe(3);
    expect(ada.awareness.getLocalState()).toMatchObject({ cursor: null, selection: ['cards/crd_1'] });
    vi.advanceTimersByTime(500);
    expect(sent - before).toBe(3);
  });

  it('reads whatever others send without failing', () => {
    const ada = someone(1, 'Ada');
    const other = new Awareness(new Y.Doc());
    made.push(other);
    const states: unknown[] = [
      {},
      { user: null },
      { user: 'Eve' },
      { user: { name: 5, color: 'url(javascript:0)' }, cursor: 'x', selection: 'y', drag: 3, editing: {} },
      { user: { name: 'x'.repeat(5_000) }, cursor: { x: 1e99, y: null }, selection: Array(9_999).fill('a') },
    ];
    for (const state of states) {
      other.setLocalState(state as Record<string, unknown>);
      applyAwarenessUpdate(ada.awareness, encodeAwarenessUpdate(other, [other.clientID]), other);
      for (const participant of ada.presence.others()) {
        expect(participant.user.name.length).toBeLessThanOrEqual(80);
        expect(participant.user.color).toMatch(/^#[0-9a-f]{6}$/);
        expect(participant.cursor).toBeNull();
        expect(participant.selection.length).toBeLessThanOrEqual(500);
      }
    }
  });

  it('hands on what it says itself, not what others said, but objects when it is declared gone', () => {
    const [ada, ben] = [someone(1, 'Ada'), someone(2, 'Ben')];
    const sent: number[][] = [];
    ada.awareness.on(
      'update',
      ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) =>
        sent.push([...added, ...updated, ...removed]),
    );
    tell(ben, ada);
    expect(sent).toEqual([]);
    ada.presence.update({ journey: 'jny_1' });
    expect(sent).toEqual([[1]]);
    tell(ada, ben);
    const gone = encodeAwarenessUpdate(ada.awareness, [1], new Map());
    applyAwarenessUpdate(ada.awareness, gone, ben);
    expect(sent).toEqual([[1], [1]]);
  });
});

describe('parsePresence', () => {
  it('keeps what is valid', () => {
    const state = {
      user: { name: 'Zoë', color: '#1f5fbf' },
      cursor: { x: 1.5, y: -2 },
      selection: ['cards/crd_1'],
      editing: 'cards/crd_1/text',
      drag: { ids: ['cards/crd_1'], x: 3, y: 4 },
      journey: 'jny_1',
    };
    expect(parsePresence({ ...state, more: 'ignored' })).toEqual(state);
  });

  it('takes out of names what could make one look like another', () => {
    expect(parsePresence({ user: { name: ' \u202eadA\u0007\n ' } })?.user.name).toBe('adA');
  });
});

describe('the palette', () => {
  const channel = (hex: string): number => {
    const value = Number.parseInt(hex, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  it.each(peopleColors)('%s can be read on white and under white words', (color) => {
    const [r, g, b] = [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)].map(channel) as [
      number,
      number,
      number,
    ];
    const contrast = 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });
});
