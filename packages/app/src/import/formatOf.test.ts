import { expect, test } from 'vitest';
import { asList, formatOfGiven, formatOfText } from './formatOf.ts';
import { titleFromName } from './given.ts';

const file = (name: string, bytes = new Uint8Array()) => ({ kind: 'file', name, bytes }) as const;

test.each([
  ['journey\n  title A', 'mermaid'],
  ['\n%% a comment\n```mermaid\njourney\nsection A', 'mermaid'],
  ['---\ntitle: A\n---\njourney\n', 'mermaid'],
  ['Journey of a guest\nand another line', 'outline'],
  ['# Stay\n## Arrive, and wait\n- Desk, lift', 'outline'],
  ['- Book, pay\n- Arrive, wait\n- Leave, pay', 'outline'],
  ['Book\n  Ask\nArrive', 'outline'],
  ['Stage,Step\nBook,Ask\nBook,Pay', 'table'],
  ['Stage;Step;Emotion\nBook;Ask;3,5', 'table'],
  ['Stage\tBook\tArrive\nActions\tcall\twalk', 'table'],
  ['<?xml version="1.0"?><cjml/>', 'cjml'],
  ['\uFEFF{"format":"journeywright"}', 'json'],
  ['', 'outline'],
])('%j is taken for %s', (text, format) => {
  expect(formatOfText(text)).toBe(format);
});

test('files are told by their ending, then by what is in them', () => {
  expect(formatOfGiven(file('A.CSV'))).toEqual({ format: 'table' });
  expect(formatOfGiven(file('a.mmd'))).toEqual({ format: 'mermaid' });
  expect(formatOfGiven(file('a.md'))).toEqual({ format: null });
  expect(formatOfGiven(file('export', new Uint8Array([0x50, 0x4b, 3, 4])))).toEqual({ format: 'workbook' });
  expect(formatOfGiven(file('old.xls'))).toEqual({ other: '.xls' });
});

test('lines without marks become a list that keeps its indents; marked lines stay', () => {
  expect(asList('Book\n  Ask\n\nArrive\n')).toBe('- Book\n  - Ask\n\n- Arrive\n');
  expect(asList('# Book\nAsk')).toBeNull();
  expect(asList('One line')).toBeNull();
});

test('a file’s name is its title', () => {
  expect(titleFromName(file('guest_survey 2026.wide.csv'))).toBe('guest survey 2026');
  expect(titleFromName({ kind: 'pasted', text: 'x' })).toBe('');
});
