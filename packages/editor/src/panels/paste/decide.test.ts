import type { PastedCell } from '@journeywright/core';
import { planPaste } from '@journeywright/core/interchange';
import { describe, expect, it } from 'vitest';
import { asksFirst, blockTable, cardCount, leftOutText, mostUnasked } from './decide.ts';

const none = { contactPoints: 0, stages: 0, lanes: 0 };
const cell = (row: number, column: number, text: string, to: Partial<PastedCell> = {}): PastedCell => ({
  row,
  column,
  text,
  lane: `lan_${row}`,
  at: `cpt_${column}`,
  ...to,
});
const many = (count: number): PastedCell[] => Array.from({ length: count }, (_, i) => cell(0, i, `c${i}`));
const preview = (fitting: PastedCell[], beyond: PastedCell[] = []) => ({
  fitting,
  beyond,
  missing: none,
  passedOver: [],
});

describe('when a block is shown before it is pasted', () => {
  it('is not when it is small and fits', () => {
    expect(asksFirst(preview(many(mostUnasked)))).toBe(false);
  });
  it('is when it is large', () => {
    expect(asksFirst(preview(many(mostUnasked + 1)))).toBe(true);
  });
  it('is when a single cell does not fit', () => {
    expect(asksFirst(preview(many(3), [cell(0, 3, 'x', { at: 0 })]))).toBe(true);
  });
});

it('counts the cards a choice makes', () => {
  const shown = preview(many(3), [cell(1, 0, 'x', { lane: 0 })]);
  expect([cardCount(shown, 'extend'), cardCount(shown, 'leave')]).toEqual([4, 3]);
});

describe('words that do not fit', () => {
  it('keep their shape and every character', () => {
    const beyond = [
      cell(2, 4, 'e2', { at: 0 }),
      cell(0, 3, 'two\nlines', { at: 0 }),
      cell(0, 5, 'a "word"', { at: 0 }),
      cell(2, 3, 'tab\there', { at: 0 }),
    ];
    const text = leftOutText(preview([], beyond));
    const again = planPaste(text);
    expect(again.kind === 'block' && again.rows).toEqual([
      ['two\nlines', '', 'a "word"'],
      ['tab\there', 'e2', ''],
    ]);
  });
  it('are none when all fit', () => {
    expect(leftOutText(preview(many(2)))).toBe('');
  });
});

describe('the table of a block', () => {
  it('has a row and column for each that holds words, in order', () => {
    const table = blockTable(preview([cell(3, 1, 'b'), cell(0, 1, 'a')], [cell(3, 4, 'z', { at: 0 })]));
    expect(table.rows).toEqual([
      { index: 0, to: 'lan_0' },
      { index: 3, to: 'lan_3' },
    ]);
    expect(table.columns).toEqual([
      { index: 1, to: 'cpt_1' },
      { index: 4, to: 0 },
    ]);
    expect(table.cell(3, 4)?.text).toBe('z');
    expect(table.cell(0, 4)).toBeUndefined();
  });
  it('shows no more than can be looked over, and says how many it does not show', () => {
    const table = blockTable(preview(many(100)));
    expect(table.columns.length + table.moreColumns).toBe(100);
    expect(table.moreColumns).toBeGreaterThan(0);
    expect(table.moreRows).toBe(0);
  });
});
