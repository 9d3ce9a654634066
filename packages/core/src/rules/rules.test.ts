import { describe, expect, test } from 'vitest';
import { type Bench, hotelBench } from '../../testing/index.ts';
import type { CommandArgs, CommandName } from '../commands/args.ts';

type Case = {
  [N in CommandName]: readonly [what: string, name: N, args: CommandArgs[N], code: string, argument?: string];
}[CommandName];

const cell = { lane: 'lan_actions', contactPoint: 'cpt_search' } as const;

/** What the domain says no to on the hotel as it stands. */
const refused: readonly Case[] = [
  [
    'a card in a lane that shows a curve',
    'card.add',
    { cell: { ...cell, lane: 'lan_curve' } },
    'not-a-card-lane',
    'cell',
  ],
  [
    'a card at a stage and a contact point',
    'card.add',
    { cell: { ...cell, stage: 'stg_book' } },
    'two-places',
    'cell',
  ],
  ['a card in no column', 'card.add', { cell: { lane: 'lan_actions' } }, 'no-column', 'cell'],
  [
    'a card across journeys',
    'card.add',
    { cell: { lane: 'lan_dinner', contactPoint: 'cpt_in' } },
    'other-journey',
    'cell',
  ],
  [
    'cards moved across journeys',
    'card.move',
    { ids: ['crd_a'], cell: { lane: 'lan_actions', stage: 'stg_dine' } },
    'other-journey',
    'cell',
  ],
  [
    'cards into a lane that is not there',
    'card.addMany',
    { cell: { ...cell, lane: 'lan_none' }, texts: ['x'] },
    'unknown-record',
    'cell',
  ],
  [
    'one unknown card among several',
    'card.move',
    { ids: ['crd_a', 'crd_none'], cell },
    'unknown-record',
    'ids',
  ],
  ['a link to itself', 'link.add', { from: 'crd_a', to: 'crd_a' }, 'self-link', 'to'],
  ['a link that is there', 'link.add', { from: 'crd_a', to: 'crd_b', kind: 'loop' }, 'duplicate-link', 'to'],
  ['a link across journeys', 'link.add', { from: 'crd_a', to: 'crd_soup' }, 'other-journey', 'to'],
  [
    'a second mark for everybody',
    'momentOfTruth.mark',
    { contactPoint: 'cpt_search' },
    'already-marked',
    'persona',
  ],
  [
    'a contact point of another journey',
    'contactPoint.move',
    { id: 'cpt_in', stage: 'stg_dine' },
    'other-journey',
    'stage',
  ],
  ['a score of 0', 'failure.score', { id: 'fail_slow', severity: 0 }, 'out-of-range', 'severity'],
  ['a score of 11', 'failure.score', { id: 'fail_slow', occurrence: 11 }, 'out-of-range', 'occurrence'],
  [
    'a score between whole numbers',
    'failure.score',
    { id: 'fail_slow', detection: 2.5 },
    'not-whole',
    'detection',
  ],
  [
    'an emotion between halves',
    'contactPoint.setEmotion',
    { id: 'cpt_in', emotion: 3.3 },
    'between-steps',
    'emotion',
  ],
  ['an emotion of 0', 'contactPoint.setEmotion', { id: 'cpt_in', emotion: 0 }, 'out-of-range', 'emotion'],
  [
    'an unknown field',
    'record.set',
    { table: 'stages', id: 'stg_book', field: 'colour', value: 'red' },
    'unknown-field',
    'field',
  ],
  [
    'a value that does not fit',
    'record.set',
    { table: 'stages', id: 'stg_book', field: 'salePhase', value: 'never' },
    'not-an-option',
    'value',
  ],
  [
    'a value between steps',
    'record.set',
    { table: 'contactPoints', id: 'cpt_in', field: 'emotion', value: 1.7 },
    'between-steps',
    'value',
  ],
  [
    'a reference to nobody',
    'record.set',
    { table: 'responses', id: 'rsp_mail', field: 'owner', value: 'act_none' },
    'unknown-record',
    'value',
  ],
  [
    'a needed reference cleared',
    'record.set',
    { table: 'stages', id: 'stg_book', field: 'journey', value: null },
    'missing',
    'value',
  ],
  [
    'a place set by hand',
    'record.set',
    { table: 'cards', id: 'crd_a', field: 'place', value: {} },
    'not-a-value',
    'field',
  ],
  [
    'an order set by hand',
    'record.set',
    { table: 'stages', id: 'stg_book', field: 'order', value: 'Z' },
    'not-a-value',
    'field',
  ],
  [
    'members set at once',
    'record.set',
    { table: 'contactPoints', id: 'cpt_in', field: 'servqual', value: [] },
    'not-scalar',
    'field',
  ],
  [
    'a link bent onto itself',
    'record.set',
    { table: 'links', id: 'lnk_ab', field: 'to', value: 'crd_a' },
    'self-link',
    'field',
  ],
  [
    'a field of a record that is not there',
    'record.set',
    { table: 'stages', id: 'stg_none', field: 'title', value: '' },
    'unknown-record',
    'id',
  ],
  [
    'typing into a number',
    'record.splice',
    { table: 'contactPoints', id: 'cpt_in', field: 'emotion', at: 0, remove: 0, insert: '3' },
    'not-text',
    'field',
  ],
  [
    'an unknown member',
    'record.setMember',
    { table: 'contactPoints', id: 'cpt_in', field: 'servqual', member: 'speed', present: true },
    'not-an-option',
    'member',
  ],
  [
    'a persona that is not there',
    'record.setMember',
    { table: 'journeys', id: 'jny_stay', field: 'personas', member: 'per_none', present: true },
    'unknown-record',
    'member',
  ],
  [
    'members of a text',
    'record.setMember',
    { table: 'stages', id: 'stg_book', field: 'title', member: 'x', present: true },
    'not-members',
    'field',
  ],
  ['removing the project', 'record.remove', { table: 'project', id: 'prj_project' }, 'needed', 'id'],
  ['removing what never was', 'record.remove', { table: 'cards', id: 'crd_none' }, 'unknown-record', 'id'],
  ['restoring what never was', 'record.restore', { table: 'cards', id: 'crd_none' }, 'unknown-record', 'id'],
  [
    'a stage put into a cell',
    'parked.place',
    { items: [{ table: 'stages', id: 'stg_book' }], cell },
    'not-placeable',
    'items',
  ],
  [
    'a failure put at a whole stage',
    'parked.place',
    { items: [{ table: 'failures', id: 'fail_slow' }], cell: { lane: 'lan_actions', stage: 'stg_book' } },
    'no-contact-point',
    'cell',
  ],
  [
    'a contact point put into another journey',
    'parked.place',
    { items: [{ table: 'contactPoints', id: 'cpt_table' }], cell },
    'other-journey',
    'items',
  ],
];

/** What needs doing no more: allowed, and without effect. */
const ignored: readonly (readonly [string, (bench: Bench) => unknown])[] = [
  ['moving no cards', (bench) => bench.run('card.move', { ids: [], cell })],
  ['cards of blank lines', (bench) => bench.run('card.addMany', { cell, texts: ['', '  \n'] })],
  ['a card where it stands', (bench) => bench.run('card.move', { ids: ['crd_b'], cell, index: 1 })],
  ['cards where they stand', (bench) => bench.run('card.move', { ids: ['crd_b', 'crd_a'], cell, index: 0 })],
  ['a stage where it stands', (bench) => bench.run('stage.move', { id: 'stg_sleep', index: 9 })],
  ['a lane where it stands', (bench) => bench.run('lane.move', { id: 'lan_curve', index: 1 })],
  [
    'a contact point where it stands',
    (bench) => bench.run('contactPoint.move', { id: 'cpt_ask', stage: 'stg_book', index: 1 }),
  ],
  ['unmarking what is not marked', (bench) => bench.run('momentOfTruth.unmark', { contactPoint: 'cpt_in' })],
  ['scoring nothing', (bench) => bench.run('failure.score', { id: 'fail_slow' })],
  ['restoring what is there', (bench) => bench.run('record.restore', { table: 'cards', id: 'crd_a' })],
  ['the same name', (bench) => bench.run('stage.rename', { id: 'stg_book', title: 'Book' })],
];

describe('rules', () => {
  test.each(refused as readonly [string, CommandName, never, string, string?][])(
    '%s is refused',
    (_, name, args, code, argument) => {
      const refusal = hotelBench().refusal(name, args);
      expect([refusal.code, refusal.argument]).toEqual([code, argument]);
      expect(refusal.message).toMatch(/^\S.*\.$/s);
      expect(refusal.cure).toMatch(/^\S.*\.$/s);
    },
  );

  test.each(ignored)('%s changes nothing and leaves nothing to undo', (_, act) => {
    const bench = hotelBench();
    const before = bench.snapshot();
    act(bench);
    expect(bench.snapshot()).toBe(before);
    expect(bench.session.getHistory().undo).toBeNull();
  });

  test('what was removed may be removed again, and cannot be edited', () => {
    const bench = hotelBench();
    bench.run('stage.remove', { id: 'stg_book' });
    const before = bench.snapshot();
    bench.run('stage.remove', { id: 'stg_book' });
    expect(bench.snapshot()).toBe(before);
    expect(bench.refusal('stage.rename', { id: 'stg_book', title: 'x' }).code).toBe('removed-record');
    expect(bench.refusal('card.add', { cell }).code).toBe('parked');
    expect(bench.refusal('card.duplicate', { ids: ['crd_a'] }).code).toBe('parked');
  });

  test('a project keeps its last journey', () => {
    const bench = hotelBench();
    bench.run('journey.remove', { id: 'jny_other' });
    expect(bench.refusal('journey.remove', { id: 'jny_stay' }).code).toBe('last-journey');
    expect(bench.refusal('record.remove', { table: 'journeys', id: 'jny_stay' }).code).toBe('last-journey');
  });

  test('a moment of truth may be marked for each persona once', () => {
    const bench = hotelBench();
    const mark = { contactPoint: 'cpt_search', persona: 'per_guest' } as const;
    bench.run('momentOfTruth.mark', mark);
    expect(bench.refusal('momentOfTruth.mark', mark).message).toContain('Guest');
    bench.run('momentOfTruth.unmark', { contactPoint: 'cpt_search' });
    expect(bench.snapshot().tables.momentsOfTruth.size).toBe(0);
  });

  test('a member that is gone may still be taken out', () => {
    const bench = hotelBench();
    const member = { table: 'journeys', id: 'jny_stay', field: 'personas', member: 'per_guest' } as const;
    bench.run('record.setMember', { ...member, present: true });
    bench.run('record.remove', { table: 'personas', id: 'per_guest' });
    bench.run('record.setMember', { ...member, present: false });
    expect(bench.snapshot().tables.journeys.get('jny_stay')?.personas).toEqual([]);
  });
});
