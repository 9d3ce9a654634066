import { describe, expect, test } from 'vitest';
import { emptySnapshot } from '../snapshot/snapshot.ts';
import { applyChangeSet } from './apply.ts';
import { changeSet, type Op, put, set, splice } from './changeSet.ts';
import { checkChangeSet } from './check.ts';

const snapshot = applyChangeSet(emptySnapshot, {
  ops: [
    put('stages', { id: 'stg_a', journey: 'jny_a', title: 'Book 🛎️' }),
    put('contactPoints', { id: 'cpt_a', place: { stage: 'stg_a', order: 'V' } }),
  ],
}).snapshot;

const refusal = (...ops: unknown[]) =>
  checkChangeSet(snapshot, changeSet('test', 'Test', ops as readonly Op[]));

describe('what a change set is refused for', () => {
  test.each<[string, unknown, string]>([
    [
      'a table that is not there',
      { op: 'set', table: 'colours', id: 'x', field: 'y', value: 1 },
      'unknown-table',
    ],
    [
      'a table every object has',
      { op: 'set', table: 'constructor', id: 'x', field: 'y', value: 1 },
      'unknown-table',
    ],
    ['an id of another table', put('stages', { id: 'crd_a', journey: 'jny_a' }), 'bad-id'],
    ['a put without what it needs', put('stages', { id: 'stg_b', title: 'x' }), 'missing'],
    ['a put of a wrong value', put('contactPoints', { id: 'cpt_b', emotion: 9 }), 'out-of-range'],
    ['a put that says removed', put('actors', { id: 'act_b', removed: true }), 'reserved-field'],
    [
      'a put with a member key',
      put('contactPoints', { id: 'cpt_b', 'servqual:empathy': true }),
      'reserved-field',
    ],
    ['a record that is not there', set('stages', 'stg_b', 'title', 'x'), 'unknown-record'],
    ['removed with a word', set('stages', 'stg_a', 'removed', 'yes'), 'wrong-type'],
    ['a field that is not there', set('stages', 'stg_a', 'colour', 'red'), 'unknown-field'],
    ['a field every object has', set('stages', 'stg_a', 'toString', 'x'), 'unknown-field'],
    ['a whole list of members', set('contactPoints', 'cpt_a', 'servqual', []), 'not-scalar'],
    ['an unknown member', set('contactPoints', 'cpt_a', 'servqual:speed', true), 'not-an-option'],
    ['a member set to a word', set('contactPoints', 'cpt_a', 'servqual:empathy', 'yes'), 'wrong-type'],
    ['typing into a number', splice('contactPoints', 'cpt_a', 'emotion', 0, 0, '3'), 'not-text'],
    ['typing before the beginning', splice('stages', 'stg_a', 'title', -1, 0, 'x'), 'out-of-range'],
    ['typing a number', splice('stages', 'stg_a', 'title', 0, 0, 7 as never), 'wrong-type'],
    ['half a character', splice('stages', 'stg_a', 'title', 5, 0, '\ud83d'), 'broken-text'],
    ['typing more than fits', splice('stages', 'stg_a', 'title', 0, 0, 'x'.repeat(300)), 'too-long'],
  ])('%s', (_, op, code) => {
    const found = refusal(op);
    expect(found?.code).toBe(code);
    expect(found?.message).toMatch(/\S.*\.$/);
  });

  test('a change set may edit what it puts', () => {
    expect(
      refusal(
        put('stages', { id: 'stg_new', journey: 'jny_a', title: '' }),
        set('stages', 'stg_new', 'title', 'New'),
        splice('stages', 'stg_new', 'title', 3, 0, 'er'),
      ),
    ).toBeNull();
  });

  test('typing adds up: two edits that fit alone may be too long together', () => {
    const half = 'x'.repeat(180);
    expect(refusal(splice('stages', 'stg_a', 'title', 0, 0, half))).toBeNull();
    expect(
      refusal(splice('stages', 'stg_a', 'title', 0, 0, half), splice('stages', 'stg_a', 'title', 0, 0, half))
        ?.code,
    ).toBe('too-long');
  });

  describe('a text that others made too long', () => {
    const long = 'x'.repeat(320);
    const grown = applyChangeSet(snapshot, {
      ops: [splice('stages', 'stg_a', 'title', 0, 0, long)],
    }).snapshot;
    const code = (op: Op) => checkChangeSet(grown, changeSet('test', 'Test', [op]))?.code;

    test('may be shortened letter by letter', () => {
      expect(code(splice('stages', 'stg_a', 'title', 5, 1, ''))).toBeUndefined();
      expect(code(splice('stages', 'stg_a', 'title', 5, 2, 'y'))).toBeUndefined();
      expect(code(set('stages', 'stg_a', 'title', 'x'.repeat(310)))).toBeUndefined();
    });
    test('does not grow further', () => {
      expect(code(splice('stages', 'stg_a', 'title', 5, 0, 'y'))).toBe('too-long');
      expect(code(splice('stages', 'stg_a', 'title', 5, 1, '\ud83d'))).toBe('broken-text');
      expect(code(set('stages', 'stg_a', 'title', 'y'.repeat(330)))).toBe('too-long');
    });
  });
});
