import { expect, test } from 'vitest';
import type { Json } from '../../json.ts';
import { choice, json, number, readCells, type Shape, text } from './shape.ts';

const shape = {
  size: number({ help: 'How many.', required: true, min: 0, integer: true }),
  share: number({ help: 'Share of all.', min: 0, max: 1 }),
  side: choice({ help: 'Which.', options: ['left', 'right'] }),
  name: text({ help: 'What it is called.', required: true }),
  stages: json({ help: 'Stages.', expects: 'object such as {}', fallback: null, check: () => undefined }),
} satisfies Shape;

const cures = (given: Record<string, Json>): string[] => {
  const read = readCells(shape, { name: 'x', size: 1, ...given }, 1);
  return read.ok ? [] : read.problems.map(({ message, cure }) => `${message} ${cure}`);
};

test('what is wrong with a cell, and what to do, in whole sentences', () => {
  expect(cures({ size: '' })).toEqual(['size is missing. Give a whole number from 0 up: How many.']);
  expect(cures({ name: ' ' })).toEqual(['name is missing. Give text: What it is called.']);
  expect(cures({ size: 'many' })).toEqual([
    'size: “many” is not a whole number from 0 up. Give a whole number from 0 up, or leave the row out.',
  ]);
  expect(cures({ side: 'up', stages: 'x' })).toEqual([
    'side: “up” is not one of left, right. Give one of left, right, or leave it blank.',
    'stages: “x” is not an object such as {}. Give an object such as {}, or leave it blank.',
  ]);
});

test('a decimal comma where it cannot be told from a separator: the cure writes it with a point', () => {
  expect(cures({ share: '0,5' })[0]).toMatch(/write decimals with a point: 0\.5\.$/);
  expect(cures({ share: '1.5' })[0]).not.toContain('point');
  expect(cures({ side: '0,5' })[0]).not.toContain('point');
});
