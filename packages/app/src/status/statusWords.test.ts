import type { SessionStatus } from '@journeywright/core';
import { expect, test } from 'vitest';
import { spokenWords, statusWords, wouldLoseChanges } from './statusWords.ts';

function status(change: Partial<SessionStatus>): SessionStatus {
  return { connection: 'online', saved: 'saved', pending: 0, readOnly: null, loaded: true, ...change };
}

test.each<[Partial<SessionStatus>, string, string]>([
  [{}, 'Saved', 'good'],
  [{ saved: 'saving', pending: 2 }, 'Saving…', 'busy'],
  [{ saved: 'sent' }, 'Sent', 'good'],
  [{ connection: 'connecting', loaded: false }, 'Connecting…', 'busy'],
  [
    { connection: 'connecting', saved: 'kept on this device', pending: 3 },
    'Connecting… 3 changes kept on this device',
    'busy',
  ],
  [
    { connection: 'connecting', saved: 'in memory', pending: 1 },
    'Connecting… 1 change not saved yet',
    'warning',
  ],
  [{ connection: 'offline', saved: 'kept on this device' }, 'Offline', 'warning'],
  [
    { connection: 'offline', saved: 'kept on this device', pending: 12 },
    'Offline: 12 changes kept on this device',
    'warning',
  ],
  [
    { connection: 'offline', saved: 'in memory', pending: 12 },
    'Offline: 12 changes only in this tab',
    'warning',
  ],
  [{ connection: 'local', saved: 'kept on this device' }, 'Kept on this device', 'good'],
  [{ connection: 'local', saved: 'in memory' }, 'Only in this tab', 'warning'],
  [
    { readOnly: 'the map is newer than this page.' },
    'Read only: the map is newer than this page.',
    'warning',
  ],
])('%o reads “%s”', (change, text, tone) => {
  expect(statusWords(status(change))).toMatchObject({ text, tone });
});

test('every state explains itself, and a read-only one still tells the connection', () => {
  expect(statusWords(status({ readOnly: 'closed', connection: 'offline' })).about).toContain('Offline');
  expect(statusWords(status({ saved: 'saving' })).about).not.toBe('');
});

test('leaving is only held up when changes would be lost', () => {
  const lose = (change: Partial<SessionStatus>, kept = false) => wouldLoseChanges(status(change), kept);
  expect(lose({})).toBe(false);
  expect(lose({ saved: 'sent', pending: 1 })).toBe(false);
  expect(lose({ connection: 'offline', saved: 'kept on this device', pending: 4 })).toBe(false);
  expect(lose({ saved: 'saving', pending: 1 })).toBe(true);
  expect(lose({ saved: 'saving', pending: 1 }, true)).toBe(false);
  expect(lose({ connection: 'offline', saved: 'in memory', pending: 4 })).toBe(true);
  expect(lose({ connection: 'offline', saved: 'in memory', pending: 0 })).toBe(false);
});

test('saving is not spoken at every change, losing and finding the server is', () => {
  const spoken = [
    { saved: 'saving' as const, pending: 1 },
    { saved: 'saved' as const },
    { connection: 'offline' as const, saved: 'in memory' as const, pending: 1 },
    { connection: 'offline' as const, saved: 'in memory' as const, pending: 2 },
    { readOnly: 'it was deleted.' },
  ].map((change) => spokenWords(status(change)));
  expect(spoken).toEqual(['Connected', 'Connected', 'Offline', 'Offline', 'Read only: it was deleted.']);
});
