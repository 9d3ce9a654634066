import { expect, test, vi } from 'vitest';
import { memoryStore } from '../store/memoryStore.ts';
import type { Store, StoreWrite } from '../store/store.ts';
import { type CommitRoom, Committer } from './committer.ts';

/** A store whose commits wait for `release`, or fail while `broken`. */
const heldStore = () => {
  const inner = memoryStore();
  const commits: (readonly StoreWrite[])[] = [];
  const gates: (() => void)[] = [];
  const state = { broken: false, held: true };
  const store: Store = {
    ...inner,
    async commit(writes) {
      commits.push(writes);
      if (state.held) await new Promise<void>((resolve) => gates.push(resolve));
      if (state.broken) throw new Error('disk full');
      await inner.commit(writes);
    },
  };
  return { store, commits, state, release: () => gates.shift()?.() };
};

const roomNamed = (name: string) => {
  const room = { name, durable: vi.fn(), unsaved: vi.fn(), saved: vi.fn() };
  return room satisfies CommitRoom;
};

const update = (room: CommitRoom, seq: number) => ({
  room,
  seq,
  bytes: Uint8Array.of(seq),
  relay: Uint8Array.of(seq),
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('one commit in hand; everything that arrives meanwhile goes into the next, across rooms', async () => {
  const { store, commits, release } = heldStore();
  const committer = new Committer(store);
  const a = roomNamed('a');
  const b = roomNamed('b');
  committer.add(update(a, 1));
  await turn();
  committer.add(update(a, 2));
  committer.add(update(b, 1));
  committer.add(update(a, 3));
  await turn();
  expect(commits.map((writes) => writes.length)).toEqual([1]);
  expect(a.durable).not.toHaveBeenCalled();
  release();
  await turn();
  expect(commits.map((writes) => writes.length)).toEqual([1, 3]);
  expect(a.durable).toHaveBeenCalledTimes(1);
  release();
  await turn();
  expect(a.durable.mock.calls.map(([relays]) => relays.length)).toEqual([1, 2]);
  expect(b.durable).toHaveBeenCalledTimes(1);
});

test('a waiter runs after the relay of its commit and not before the commit', async () => {
  const { store, release } = heldStore();
  const committer = new Committer(store);
  const order: string[] = [];
  const room = roomNamed('a');
  room.durable.mockImplementation(() => order.push('relay'));
  const ticket = committer.add(update(room, 1));
  committer.whenDurable(ticket, () => order.push('fence'));
  await turn();
  expect(order).toEqual([]);
  release();
  await turn();
  expect(order).toEqual(['relay', 'fence']);
  committer.whenDurable(ticket, () => order.push('at once'));
  expect(order.at(-1)).toBe('at once');
});

test('a failed commit keeps the updates, tells the room, and recovers with them in order', async () => {
  const { store, state } = heldStore();
  state.held = false;
  state.broken = true;
  const committer = new Committer(store, 20);
  const room = roomNamed('a');
  committer.add(update(room, 1));
  await committer.settled();
  expect(committer.failure?.message).toBe('disk full');
  expect(room.unsaved).toHaveBeenCalled();
  const fence = vi.fn();
  committer.whenDurable(committer.add(update(room, 2)), fence);
  await expect(committer.write([])).rejects.toThrow('disk full');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(fence).not.toHaveBeenCalled();
  expect(committer.waiting).toBe(2);
  state.broken = false;
  await vi.waitFor(() => expect(fence).toHaveBeenCalled());
  expect(room.saved).toHaveBeenCalledTimes(1);
  expect(committer.failure).toBeNull();
  expect(committer.waiting).toBe(0);
  expect((await store.load('a')).log.map((piece) => piece.seq)).toEqual([1, 2]);
});

test('a write that is not a room update rejects when its commit fails and is not tried again', async () => {
  const { store, state } = heldStore();
  state.held = false;
  state.broken = true;
  const committer = new Committer(store, 10);
  const written = committer.write([{ kind: 'record', table: 't', id: 'a', bytes: Uint8Array.of(1) }]);
  await expect(written).rejects.toThrow('disk full');
  state.broken = false;
  await vi.waitFor(() => expect(committer.failure).toBeNull());
  expect(await store.records('t')).toEqual([]);
});

test('whoever waits for the queue to settle hears of it when another attempt fails too', async () => {
  const { store, state, release } = heldStore();
  state.broken = true;
  const committer = new Committer(store, 1);
  committer.add(update(roomNamed('a'), 1));
  await turn();
  release();
  await committer.settled();
  // The next attempt is in hand when somebody begins to wait.
  await new Promise((resolve) => setTimeout(resolve, 15));
  const settled = vi.fn();
  void committer.settled().then(settled);
  release();
  await turn();
  expect(committer.failure).not.toBeNull();
  expect(settled).toHaveBeenCalled();
  committer.stop();
});

test('every room that was told its changes are unsaved is told when they are saved', async () => {
  const { store, state, release } = heldStore();
  state.broken = true;
  const committer = new Committer(store, 1);
  const [early, late] = [roomNamed('early'), roomNamed('late')];
  committer.add(update(early, 1));
  await turn();
  release();
  await committer.settled();
  await new Promise((resolve) => setTimeout(resolve, 15));
  // Arrives while the attempt that will succeed is in hand.
  committer.add(update(late, 1));
  expect(late.unsaved).toHaveBeenCalledTimes(1);
  state.broken = false;
  release();
  await turn();
  release();
  await turn();
  expect(committer.waiting).toBe(0);
  expect(early.saved).toHaveBeenCalledTimes(1);
  expect(late.durable).toHaveBeenCalledTimes(1);
  expect(late.saved).toHaveBeenCalledTimes(1);
});
