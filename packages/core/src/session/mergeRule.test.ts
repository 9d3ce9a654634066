import { expect, test } from 'vitest';
import { changeSet, splice } from '../change/changeSet.ts';
import { createMergeRule } from './mergeRule.ts';

const typed = (id: string) => changeSet('record.splice', 'Type', [splice('cards', id, 'text', 0, 0, 'x')]);

test('typing that begins with a step of its own stays one step', () => {
  const rule = createMergeRule();
  expect(rule.joins(typed('crd_a'), 'step')).toBe(false);
  expect(rule.joins(typed('crd_a'), 'merge')).toBe(true);
  expect(rule.joins(typed('crd_a'), 'merge')).toBe(true);
});

test('a step never joins, nor does typing elsewhere, after a pause, or after an undo', () => {
  let time = 0;
  const rule = createMergeRule(() => time);
  rule.joins(typed('crd_a'), 'merge');
  expect(rule.joins(typed('crd_a'), 'step')).toBe(false);
  expect(rule.joins(typed('crd_b'), 'merge')).toBe(false);
  time = 1999;
  expect(rule.joins(typed('crd_b'), 'merge')).toBe(true);
  time = 4000;
  expect(rule.joins(typed('crd_b'), 'merge')).toBe(false);
  rule.forget();
  expect(rule.joins(typed('crd_b'), 'merge')).toBe(false);
});
