import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulberry32, randomEdit, randomProject } from '../../testing/index.ts';
import { projectId } from '../ids.ts';
import { emptySnapshot } from '../snapshot/snapshot.ts';
import { applyChangeSet } from './apply.ts';
import { changeSet, type Op, put, set, splice } from './changeSet.ts';
import { describeChange, describeDifference } from './describe.ts';

const hotel = applyChangeSet(emptySnapshot, {
  ops: [
    put('project', { id: projectId, title: 'Hotel' }),
    put('journeys', { id: 'jny_a', title: 'Stay' }),
    put('stages', { id: 'stg_book', journey: 'jny_a', title: 'Book', order: 'V' }),
    put('stages', { id: 'stg_pay', journey: 'jny_a', title: 'Pay', order: 'W' }),
    put('contactPoints', {
      id: 'cpt_in',
      title: 'Checks in',
      emotion: 3,
      place: { stage: 'stg_book', order: 'V' },
    }),
    put('contactPoints', { id: 'cpt_out', title: 'Checks out', place: { stage: 'stg_pay', order: 'V' } }),
    put('lanes', { id: 'lan_s', journey: 'jny_a', title: 'Support', kind: 'support', order: 'V' }),
    ...['a', 'b'].map((id, i) =>
      put('cards', {
        id: `crd_${id}`,
        text: id === 'a' ? 'Written reply' : 'Lift',
        place: { lane: 'lan_s', stage: null, contactPoint: 'cpt_out', order: i ? 'W' : 'V' },
      }),
    ),
    put('actors', { id: 'act_d', name: 'Duty manager' }),
    put('failures', { id: 'fail_a', contactPoint: 'cpt_in', mode: 'Key does not open' }),
  ],
}).snapshot;

const told = (...ops: Op[]) => describeChange(hotel, changeSet('test', 'Test', ops));

describe('a change in words', () => {
  test.each<[string, Op[], string[]]>([
    ['a new name', [set('stages', 'stg_book', 'title', 'Reserve')], ['Renamed stage “Book” to “Reserve”.']],
    [
      'the project’s name',
      [set('project', projectId, 'title', 'Inn')],
      ['Renamed the project “Hotel” to “Inn”.'],
    ],
    ['new words', [splice('cards', 'crd_b', 'text', 0, 4, 'Stairs')], ['Card “Lift” now reads “Stairs”.']],
    [
      'another cell',
      [set('cards', 'crd_a', 'place', { lane: 'lan_s', stage: null, contactPoint: 'cpt_in', order: 'V' })],
      ['Card “Written reply” moved to Support at Checks in.'],
    ],
    [
      'another order',
      [set('cards', 'crd_a', 'place', { lane: 'lan_s', stage: null, contactPoint: 'cpt_out', order: 'X' })],
      ['Card “Written reply” moved to place 2 of 2.'],
    ],
    ['room made', [set('stages', 'stg_pay', 'order', 'X')], []],
    [
      'a scale',
      [set('contactPoints', 'cpt_in', 'emotion', 4)],
      ['Experience of “Checks in” changed from 3 neutral to 4 satisfied.'],
    ],
    [
      'not measured',
      [set('contactPoints', 'cpt_in', 'emotion', null)],
      ['Experience of “Checks in” cleared; it was 3 neutral.'],
    ],
    ['a unit', [set('contactPoints', 'cpt_in', 'waitActual', 5)], ['Wait of “Checks in” set to 5 min.']],
    [
      'a choice',
      [set('contactPoints', 'cpt_in', 'channel', 'email')],
      ['Channel of “Checks in” set to E-mail.'],
    ],
    [
      'a choice of one’s own',
      [set('contactPoints', 'cpt_in', 'channel', 'fax')],
      ['Channel of “Checks in” set to “fax”.'],
    ],
    [
      'a flag',
      [set('contactPoints', 'cpt_in', 'waitNotice', true)],
      ['Told about the wait of “Checks in” changed from no to yes.'],
    ],
    [
      'a reference',
      [set('contactPoints', 'cpt_in', 'receiver', 'act_d')],
      ['To of “Checks in” set to “Duty manager”.'],
    ],
    [
      'members',
      [set('contactPoints', 'cpt_in', 'servqual:empathy', true)],
      ['Quality dimensions of “Checks in”: Empathy added.'],
    ],
    [
      'another contact point',
      [set('failures', 'fail_a', 'contactPoint', 'cpt_out')],
      ['Failure point “Key does not open” moved to Checks out.'],
    ],
    [
      'a new mark',
      [put('momentsOfTruth', { id: 'mot_a', contactPoint: 'cpt_in' })],
      ['Moment of truth added at Checks in.'],
    ],
    [
      'a new link',
      [put('links', { id: 'lnk_a', from: 'crd_a', to: 'crd_b' })],
      ['Link from “Written reply” to “Lift” added.'],
    ],
    ['a removal', [set('stages', 'stg_pay', 'removed', true)], ['Stage “Pay” removed.']],
    ['nothing', [set('stages', 'stg_pay', 'title', 'Pay')], []],
    [
      'many alike',
      Array.from({ length: 12 }, (_, i) => put('actors', { id: `act_${i}`, name: `${i}` })),
      ['12 actors added.'],
    ],
  ])('%s', (_, ops, sentences) => {
    expect(told(...ops)).toEqual(sentences);
  });

  test('a removed record that comes back says so, with what changed meanwhile', () => {
    const gone = applyChangeSet(hotel, { ops: [set('stages', 'stg_pay', 'removed', true)] }).snapshot;
    const back = applyChangeSet(gone, {
      ops: [set('stages', 'stg_pay', 'removed', false), set('stages', 'stg_pay', 'title', 'Settle')],
    }).snapshot;
    expect(describeDifference(gone, back)).toEqual([
      'Stage “Settle” brought back.',
      'Renamed stage “Pay” to “Settle”.',
    ]);
  });

  test('every edit that changes something visible is told in whole sentences without ids', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { snapshot, newId } = randomProject(seed, 40);
        const { change } = randomEdit(mulberry32(seed + 1), snapshot, newId);
        const after = applyChangeSet(snapshot, change);
        const sentences = describeChange(snapshot, change);
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^[A-Z\d“].*\.$/su);
          expect(sentence).not.toMatch(/\b(stg|cpt|lan|crd|fail|rsp|jny)_|undefined|null|NaN|\[object/);
        }
        if (after.changed.size === 0) expect(sentences).toEqual([]);
        expect([...describeDifference(snapshot, after.snapshot)].sort()).toEqual([...sentences].sort());
        expect(describeDifference(after.snapshot, after.snapshot)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
