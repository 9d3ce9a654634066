import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../layout/sample.test-support.ts';
import { shownOf } from './shown.ts';

const { tables } = buildSnapshot({
  journeys: [{ id: 'jny_a', title: 'Stay' }],
  stages: [{ id: 'stg_a', journey: 'jny_a', title: 'Find' }],
  cards: [
    { id: 'crd_a', text: 'One' },
    { id: 'crd_b', text: 'Two' },
  ],
});
const card = (id: string) => ({ table: 'cards' as const, id });

describe('what the inspector shows', () => {
  it('is the one selected record, before the focused one', () => {
    expect(shownOf(tables, 'jny_a', [card('crd_a')], { kind: 'stage', id: 'stg_a' })).toEqual({
      kind: 'record',
      ref: card('crd_a'),
    });
    expect(shownOf(tables, 'jny_a', [], { kind: 'stage', id: 'stg_a' })).toEqual({
      kind: 'record',
      ref: { table: 'stages', id: 'stg_a' },
    });
  });
  it('is several when several are selected, without those that are gone', () => {
    expect(shownOf(tables, 'jny_a', [card('crd_a'), card('crd_b')], null).kind).toBe('several');
    expect(shownOf(tables, 'jny_a', [card('crd_a'), card('crd_gone')], null)).toEqual({
      kind: 'record',
      ref: card('crd_a'),
    });
  });
  it('is the journey when nothing is selected or what was selected is gone', () => {
    expect(shownOf(tables, 'jny_a', [], { kind: 'corner' })).toEqual({ kind: 'journey' });
    expect(shownOf(tables, 'jny_a', [card('crd_gone')], null)).toEqual({ kind: 'journey' });
    expect(shownOf(tables, 'jny_a', [{ table: 'journeys', id: 'jny_a' }], null)).toEqual({ kind: 'journey' });
  });
});
