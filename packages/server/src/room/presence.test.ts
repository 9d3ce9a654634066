import { expect, test } from 'vitest';
import { MAX_PRESENCE_LENGTH, MAX_PRESENCE_PER_CONNECTION, Presence } from './presence.ts';

const entry = (client: number, clock: number, state: unknown = { n: clock }) => ({
  client,
  clock,
  state: JSON.stringify(state),
});
const clients = (presence: Presence<string>): number[] => presence.all().map(({ client }) => client);

test('an entry belongs to the connection that brought it first', () => {
  const presence = new Presence<string>();
  presence.receive('ann', [entry(1, 1)]);
  presence.takeChanges();
  const outcome = presence.receive('bob', [entry(1, 5, { n: 'forged' }), entry(1, 9, null)]);
  expect(outcome).toEqual({ changed: false, disputed: ['ann'] });
  expect(presence.all()[0]?.state).toBe('{"n":1}');
});

test('echoes are dropped without a dispute', () => {
  const presence = new Presence<string>();
  presence.receive('ann', [entry(1, 3)]);
  presence.takeChanges();
  expect(presence.receive('bob', [entry(1, 3)])).toEqual({ changed: false, disputed: [] });
});

test('an echo that arrives after somebody left does not bring them back', () => {
  const presence = new Presence<string>();
  presence.receive('ann', [entry(1, 3)]);
  presence.receive('bob', [entry(2, 1)]);
  expect(presence.leave('ann')).toBe(true);
  presence.receive('bob', [entry(1, 3)]);
  expect(clients(presence)).toEqual([2]);
});

test('the same client id may come back on a new connection, even with its old clock', () => {
  const presence = new Presence<string>();
  presence.receive('ann', [entry(1, 3)]);
  presence.leave('ann');
  presence.receive('ann again', [entry(1, 3)]);
  expect(clients(presence)).toEqual([1]);
});

test('changes are gathered: the last state of each counts', () => {
  const presence = new Presence<string>();
  presence.receive('ann', [entry(1, 1)]);
  presence.receive('ann', [entry(1, 2)]);
  presence.receive('ann', [entry(1, 3)]);
  expect(presence.takeChanges()).toEqual({ entries: [entry(1, 3)], soleOwner: 'ann' });
  presence.receive('bob', [entry(2, 1)]);
  presence.leave('ann');
  const { entries, soleOwner } = presence.takeChanges();
  expect(entries.map(({ client, state }) => [client, state])).toEqual([
    [2, '{"n":1}'],
    [1, 'null'],
  ]);
  expect(soleOwner).toBeNull();
  expect(presence.takeChanges().entries).toEqual([]);
});

test('too many, too long, and not JSON', () => {
  const presence = new Presence<string>();
  const crowd = Array.from({ length: 50 }, (_, index) => entry(index, 1));
  presence.receive('ann', crowd);
  expect(presence.all()).toHaveLength(MAX_PRESENCE_PER_CONNECTION);
  presence.receive('bob', [
    entry(100, 1, 'x'),
    entry(101, 1, 'y'.repeat(MAX_PRESENCE_LENGTH)),
    { client: 102, clock: 1, state: '{broken' },
    { client: 103, clock: 1, state: ' null' },
  ]);
  expect(presence.all()).toHaveLength(MAX_PRESENCE_PER_CONNECTION);
});
