import { describe, expect, it } from 'vitest';
import { buildSnapshot, edit } from '../layout/sample.test-support.ts';
import { laterWords } from '../messages/laterWords.ts';
import { createTranslate } from '../messages/translate.ts';
import type { RecordRef } from '../store/targets.ts';
import { breadcrumb, contactPointOf, recordTitle } from './breadcrumb.ts';

const t = createTranslate(laterWords);
const point = (id: string, title: string, stage: string, order: string) => ({
  id: `cpt_${id}`,
  title,
  place: { stage: `stg_${stage}`, order },
});
const snapshot = buildSnapshot({
  journeys: [{ id: 'jny_a', title: 'Stay' }],
  stages: [
    { id: 'stg_find', journey: 'jny_a', title: 'Find', order: 'A' },
    { id: 'stg_book', journey: 'jny_a', title: 'Book', order: 'B' },
  ],
  contactPoints: [
    point('search', 'Searches', 'find', 'A'),
    point('ask', 'Asks', 'book', 'A'),
    point('pay', 'Pays', 'book', 'B'),
    point('lost', 'Lost', 'gone', 'A'),
  ],
  lanes: [{ id: 'lan_front', journey: 'jny_a', title: 'Front-stage', order: 'A' }],
  cards: [
    {
      id: 'crd_one',
      text: 'Written\n reply',
      place: { lane: 'lan_front', stage: null, contactPoint: 'cpt_ask', order: 'A' },
    },
    {
      id: 'crd_whole',
      text: '',
      place: { lane: 'lan_front', stage: 'stg_book', contactPoint: null, order: 'A' },
    },
  ],
  failures: [{ id: 'fail_late', contactPoint: 'cpt_ask', mode: 'Late', order: 'A' }],
  actions: [{ id: 'tsk_call', failure: 'fail_late', text: 'Call' }],
});
const words = (table: RecordRef['table'], id: string): string =>
  breadcrumb(snapshot, { table, id }, t)
    .map(({ text }) => text)
    .join(' › ');

describe('where a record stands', () => {
  it('counts contact points over the whole journey', () => {
    expect(words('contactPoints', 'cpt_ask')).toBe('Book › contact point 2 of 3');
  });
  it('names stage, contact point and lane of a card', () => {
    expect(words('cards', 'crd_one')).toBe('Book › Asks › Front-stage › card 1 of 1');
    expect(words('cards', 'crd_whole')).toBe('Book › whole stage › Front-stage › card 1 of 1');
  });
  it('names the holder of a part and counts its siblings', () => {
    expect(words('failures', 'fail_late')).toBe('Book › Asks › failure point 1 of 1');
    expect(words('actions', 'tsk_call')).toBe('Asks › action');
  });
  it('says when something has no place on the map', () => {
    expect(words('contactPoints', 'cpt_lost')).toBe('contact point (parked)');
  });
  it('leads to what it names', () => {
    expect(breadcrumb(snapshot, { table: 'stages', id: 'stg_book' }, t)[0]?.to).toEqual({
      table: 'journeys',
      id: 'jny_a',
    });
  });
});

describe('the contact point of a record', () => {
  it('is found through the failure point of an action', () => {
    expect(contactPointOf(snapshot, { table: 'actions', id: 'tsk_call' })).toBe('cpt_ask');
    expect(contactPointOf(snapshot, { table: 'lanes', id: 'lan_front' })).toBeNull();
  });
});

describe('the title of a record', () => {
  it('stands on one line, and says so when there is none', () => {
    expect(recordTitle(snapshot, { table: 'cards', id: 'crd_one' }, t)).toBe('Written reply');
    expect(
      recordTitle(edit(snapshot, 'cards', { id: 'crd_x', text: ' ' }), { table: 'cards', id: 'crd_x' }, t),
    ).toBe('Untitled');
  });
});
