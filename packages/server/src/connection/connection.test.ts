import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { keepAliveFrame, updateFrame } from '../protocol/messages.ts';
import { readMessages } from '../protocol/read.ts';
import { Connection, type Socket } from './connection.ts';

const START = 1_000_000;
const fake = () => {
  const sent: Uint8Array[] = [];
  const socket = {
    buffered: 0,
    send: (frame: Uint8Array) => void sent.push(frame),
    close: vi.fn(),
    terminate: vi.fn(),
    ping: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
  } satisfies Socket;
  vi.setSystemTime(START);
  return { sent, socket, connection: new Connection(socket, { role: 'editor' }, START) };
};
vi.useFakeTimers({ toFake: ['Date'] });

test('a silent connection gets an empty presence message every 15 seconds and a ping every 20', () => {
  const { sent, socket, connection } = fake();
  connection.tick(START + 14_000);
  expect(sent).toEqual([]);
  connection.tick(START + 15_000);
  expect(sent).toEqual([keepAliveFrame]);
  expect([...keepAliveFrame]).toEqual([1, 1, 0]);
  expect(socket.ping).not.toHaveBeenCalled();
  connection.tick(START + 20_000);
  expect(socket.ping).toHaveBeenCalledTimes(1);
});

test('a connection that answers nothing for a minute is ended, one that does stays', () => {
  const dead = fake();
  dead.connection.tick(START + 61_000);
  expect(dead.socket.terminate).toHaveBeenCalled();
  const alive = fake();
  alive.connection.heard(START + 40_000);
  alive.connection.tick(START + 61_000);
  expect(alive.socket.terminate).not.toHaveBeenCalled();
});

test('a challenged connection must answer within seconds', () => {
  const { socket, connection } = fake();
  connection.challenge(START + 1_000);
  expect(socket.ping).not.toHaveBeenCalled();
  connection.challenge(START + 5_000);
  expect(socket.ping).toHaveBeenCalledTimes(1);
  connection.tick(START + 7_000);
  expect(socket.terminate).not.toHaveBeenCalled();
  connection.tick(START + 9_000);
  expect(socket.terminate).toHaveBeenCalled();

  const lively = fake();
  lively.connection.challenge(START + 5_000);
  lively.connection.heard(START + 6_000);
  lively.connection.tick(START + 9_000);
  expect(lively.socket.terminate).not.toHaveBeenCalled();
});

const updates = (count: number): { doc: Y.Doc; list: Uint8Array[] } => {
  const doc = new Y.Doc();
  const list: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => list.push(update));
  for (let index = 0; index < count; index++) doc.getText('t').insert(index, 'x');
  return { doc, list };
};

test('a slow reader misses presence, and gets all held updates as one once it has caught up', () => {
  const { sent, socket, connection } = fake();
  const { list } = updates(5);
  socket.buffered = 70_000;
  connection.sendPresence(keepAliveFrame);
  expect(sent).toEqual([]);
  socket.buffered = 5 * 1024 * 1024;
  for (const update of list) connection.sendUpdate(update, updateFrame(update));
  expect(sent).toEqual([]);
  socket.buffered = 0;
  connection.tick(START + 1_000);
  expect(sent).toHaveLength(1);
  const doc = new Y.Doc();
  for (const message of readMessages(sent[0] as Uint8Array).messages) {
    if (message.kind === 'update') Y.applyUpdate(doc, message.update);
  }
  expect(doc.getText('t').toString()).toBe('xxxxx');
});

test('a reader that never catches up is asked to come back later', () => {
  const { socket, connection } = fake();
  socket.buffered = 5 * 1024 * 1024;
  connection.sendUpdate(new Uint8Array(10), new Uint8Array(12));
  connection.tick(START + 29_000);
  expect(socket.close).not.toHaveBeenCalled();
  connection.heard(START + 29_000);
  connection.tick(START + 31_000);
  expect(socket.close).toHaveBeenCalledWith(1013, 'reading too slowly');

  const full = fake();
  full.socket.buffered = 15 * 1024 * 1024;
  full.connection.sendUpdate(new Uint8Array(2 * 1024 * 1024), new Uint8Array(1));
  expect(full.socket.close).toHaveBeenCalledWith(1013, 'reading too slowly');
});
