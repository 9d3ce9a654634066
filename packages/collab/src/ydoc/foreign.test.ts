import { parseProject, put, serializeProject, set, splice } from '@journeywright/core';
import { mulberry32, plainOf } from '@journeywright/core/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createPeer, ids, type Peer, smallProject } from '../../testing/peers.ts';
import { encodeProject, readProject } from './encode.ts';

const { card, point } = ids;
const seed = encodeProject(smallProject());

/** What somebody with another program writes. */
function foreign(peer: Peer, write: (doc: Y.Doc) => void): void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer.doc));
  doc.transact(() => write(doc));
  Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(doc));
}

const recordOf = (doc: Y.Doc, table: string, id: string): Y.Map<unknown> =>
  doc.getMap<Y.Map<unknown>>(table).get(id) as Y.Map<unknown>;

const agrees = (peer: Peer): void =>
  expect(plainOf(peer.session.getSnapshot())).toEqual(plainOf(readProject(peer.doc)));

describe('content that is not valid', () => {
  const wrong: [string, unknown][] = [
    ['a number', 3],
    ['words', 'nonsense'],
    ['null', null],
    ['a list', ['a', 1]],
    ['an object', { order: 7, stage: 'x' }],
    ['bytes', new Uint8Array([1, 2])],
    ['a huge number', 1e300],
  ];
  it.each(wrong)(
    'reads as the default where %s makes no sense, and stays in the document',
    (_what, value) => {
      const peer = createPeer(1, seed);
      const names = ['emotion', 'kind', 'place', 'waitNotice', 'initiator', 'title', 'servqual'];
      foreign(peer, (doc) => {
        for (const name of names) recordOf(doc, 'contactPoints', point).set(name, value);
      });
      agrees(peer);
      expect(peer.record('contactPoints', point)).toMatchObject({
        kind: null,
        initiator: null,
        servqual: [],
      });
      expect(recordOf(peer.doc, 'contactPoints', point).get('kind')).toEqual(value);
      peer.set('contactPoints', point, 'emotion', 4);
      peer.set('contactPoints', point, 'title', 'Mended');
      expect(peer.record('contactPoints', point)).toMatchObject({ emotion: 4, title: 'Mended' });
      peer.session.undo();
      peer.session.undo();
      agrees(peer);
    },
  );

  it('reads past shared types, subdocuments and wrong ids in unexpected places', () => {
    const peer = createPeer(1, seed);
    foreign(peer, (doc) => {
      const cards = doc.getMap<unknown>('cards');
      cards.set('crd_text', new Y.Text('not a record'));
      cards.set('crd_plain', { id: 'crd_plain', text: 'not shared' });
      cards.set('stg_other', new Y.Map());
      cards.set('', new Y.Map());
      const record = recordOf(doc, 'cards', card);
      record.set('tone', new Y.Map([['deep', 1]]));
      record.set('place', new Y.Array());
      record.set('sub', new Y.Doc());
      record.set('__proto__', { polluted: true });
      record.set('id', 'crd_someone_else');
      record.set('removed', 'yes');
      recordOf(doc, 'contactPoints', point).set('servqual:nonsense', true);
      recordOf(doc, 'contactPoints', point).set('servqual:empathy', 'yes');
      recordOf(doc, 'contactPoints', point).set('servqual:assurance', true);
    });
    agrees(peer);
    const snapshot = peer.session.getSnapshot();
    expect([...snapshot.tables.cards.keys()]).toEqual([card]);
    expect(peer.record('cards', card)).toMatchObject({ id: card, tone: null, text: 'Walks in' });
    expect(peer.record('contactPoints', point)?.servqual).toEqual(['assurance']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    // The wrong place reads as "nowhere", so the card waits in the tray instead of being lost.
    expect(peer.record('cards', card)?.place).toMatchObject({ lane: null, stage: null, contactPoint: null });
  });

  it('reads a text that was written as a plain string, and makes it shared at the first edit', () => {
    const peer = createPeer(1, seed);
    foreign(peer, (doc) => recordOf(doc, 'cards', card).set('text', 'Plain words'));
    expect(peer.record('cards', card)?.text).toBe('Plain words');
    peer.type('cards', card, 'text', 5, ' shared');
    expect(peer.record('cards', card)?.text).toBe('Plain shared words');
    expect(recordOf(peer.doc, 'cards', card).get('text')).toBeInstanceOf(Y.Text);
    peer.session.undo();
    expect(peer.record('cards', card)?.text).toBe('Plain words');
    agrees(peer);
  });

  it('shows a text that has grown too long, as two people can reach the limit together', () => {
    const peer = createPeer(1, seed);
    foreign(peer, (doc) =>
      (recordOf(doc, 'contactPoints', point).get('title') as Y.Text).insert(0, 'x'.repeat(400)),
    );
    expect(peer.record('contactPoints', point)?.title).toHaveLength(400 + 'Front desk'.length);
  });

  it('always gives a file that opens again, whatever a value holds that JSON cannot', () => {
    const peer = createPeer(1, seed);
    let deep: unknown = 'end';
    for (let i = 0; i < 500; i++) deep = [deep];
    const odd = { big: 1n, bytes: new Uint8Array([1]), missing: undefined, deep, nan: Number.NaN };
    foreign(peer, (doc) => {
      const map = recordOf(doc, 'cards', card);
      for (const [name, value] of Object.entries(odd)) {
        map.set(`x-${name}`, [value]);
        map.set(`y-${name}`, { value });
      }
      map.set('place', { lane: null, stage: null, contactPoint: null, order: 'V', x: 1n });
      map.set('nul', 'a\u0000b');
      map.set('nested', { 'k\u0000': ['a\u0000b'] });
      map.set('kept', { list: [1, 'two', null], flag: true });
      (map.get('text') as Y.Text).insert(0, 'a\u0000b');
    });
    agrees(peer);
    const result = parseProject(serializeProject(peer.session.getSnapshot()));
    expect(result.ok ? [] : result.problems).toEqual([]);
    expect(peer.record('cards', card)).toMatchObject({ kept: { list: [1, 'two', null], flag: true } });
    peer.edit('Type', splice('cards', card, 'text', 3, 0, '!'));
    expect(peer.record('cards', card)?.text).toMatch(/^a.b!/);
    agrees(peer);
  });

  it('never throws and always agrees with a fresh reading, whatever is written', () => {
    const random = mulberry32(11);
    const pick = <V>(list: readonly V[]): V => list[Math.floor(random() * list.length)] as V;
    const values = (): unknown =>
      pick<() => unknown>([
        () => random() * 10,
        () => pick(['', 'V', 'good', 'stg_before', 'x'.repeat(600)]),
        () => null,
        () => pick([true, false]),
        () => ({ order: 'V', stage: pick([null, 'stg_before', 4]) }),
        () => [1, 'two'],
        () => new Y.Text('words'),
        () => new Y.Map([['a', new Y.Array()]]),
        () => new Y.Array(),
        () => new Uint8Array(3),
      ])();
    const peer = createPeer(1, seed);
    const other = createPeer(2, Y.encodeStateAsUpdate(peer.doc));
    const keys = [
      'text',
      'title',
      'place',
      'order',
      'removed',
      'emotion',
      'servqual:empathy',
      'servqual',
      'own',
    ];
    for (let i = 0; i < 600; i++) {
      const table = other.doc.getMap<unknown>(pick(['cards', 'contactPoints', 'stages', 'project']));
      const id = pick([card, point, 'crd_x', 'stg_before', 'prj_project', 'bad']);
      const record = table.get(id);
      if (random() < 0.1) table.set(id, values());
      else if (random() < 0.05) table.delete(id);
      else if (record instanceof Y.Map) {
        const key = pick(keys);
        const nested = record.get(key);
        if (nested instanceof Y.Text) nested.insert(0, 'a');
        else if (nested instanceof Y.Array) nested.push([1]);
        else if (random() < 0.2) record.delete(key);
        else record.set(key, values());
      } else table.set(id, new Y.Map());
      Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(peer.doc)));
      if (i % 20 === 0) agrees(peer);
    }
    agrees(peer);
    agrees(other);
    expect(plainOf(peer.session.getSnapshot())).toEqual(plainOf(other.session.getSnapshot()));
  });
});

describe('content of a newer version', () => {
  it('keeps unknown fields and tables through reading, editing, removing, restoring and undo', () => {
    const peer = createPeer(1, seed);
    foreign(peer, (doc) => {
      const record = recordOf(doc, 'cards', card);
      record.set('sparkle', { level: 3 });
      record.set('story', new Y.Text('Once'));
      record.set('ratings:per_anna', true);
      doc.getMap('constellations').set('cst_1', new Y.Map([['title', 'Orion']]));
    });
    const unknown = { sparkle: { level: 3 }, story: 'Once', 'ratings:per_anna': true };
    expect(peer.record('cards', card)).toMatchObject(unknown);
    peer.set('cards', card, 'tone', 'good');
    peer.set('cards', card, 'removed', true);
    peer.session.undo();
    foreign(peer, (doc) => (recordOf(doc, 'cards', card).get('story') as Y.Text).insert(4, ' more'));
    expect(peer.record('cards', card)).toMatchObject({ ...unknown, story: 'Once more', tone: 'good' });
    agrees(peer);
    const whole = peer.record('cards', card);
    peer.edit('Replace', put('cards', { ...whole, id: card, tone: 'bad' }));
    expect(peer.record('cards', card)).toMatchObject({ ...unknown, story: 'Once more', tone: 'bad' });
    expect(recordOf(peer.doc, 'cards', card).get('story')).toBeInstanceOf(Y.Text);
    expect(recordOf(peer.doc, 'constellations', 'cst_1').get('title')).toBe('Orion');
  });

  it('makes a text that older documents lack, and undo leaves it standing for others', () => {
    const peer = createPeer(1, seed);
    foreign(peer, (doc) => recordOf(doc, 'cards', card).delete('note'));
    expect(peer.record('cards', card)?.note).toBe('');
    peer.edit('Type', splice('cards', card, 'note', 0, 0, 'mine'), set('cards', card, 'tone', 'good'));
    const other = createPeer(2, Y.encodeStateAsUpdate(peer.doc));
    other.type('cards', card, 'note', 4, ' and yours');
    peer.session.undo();
    Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(other.doc));
    expect(peer.record('cards', card)).toMatchObject({ note: ' and yours', tone: null });
    agrees(peer);
  });
});
