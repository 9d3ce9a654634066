import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import { type Question, questionnaireCheck } from './questionnaireCheck.ts';
import { questionnaireCheckMethod } from './questionnaireCheckMethod.ts';

const ask = (text: string, kind: Question['kind'] = 'open', ...answers: readonly string[]): Question => ({
  text,
  kind,
  answers,
});
const good = 'Answering is voluntary, you may stop at any time, and your answers are anonymous.';
const codes = (question: Question): readonly string[] =>
  questionnaireCheck([question], { introduction: good, most: 20 }).prompts.map(({ code }) => code);

test.each([
  ['double-barrelled', 'Was the receptionist quick and polite?'],
  ['double-barrelled', 'Was it clean? Was it quiet?'],
  ['double-barrelled', 'Was the check-in/check-out easy?'],
  ['leading', 'How much did you enjoy your stay?'],
  ['leading', 'Wouldn’t you say that breakfast was fresh?'],
  ['leading', 'What do you think of our award-winning spa?'],
  ['negative', 'Was it not unpleasant to wait?'],
  ['jargon', 'Which touchpoint pleased you most?'],
  ['jargon', 'Did the CSR call you back?'],
  ['long', `Thinking of ${'the last time that you were here '.repeat(4)}, what did you like?`],
  ['identity', 'What is your e-mail address?'],
])('%s: %s', (code, text) => {
  expect(codes(ask(text))).toEqual([code]);
});

test.each([
  'How did you feel about the terms and conditions?',
  'How long did you wait?',
  'How easy or hard was it to find the entrance?',
  'Which TV channel did you watch?',
])('nothing to say about: %s', (text) => {
  expect(codes(ask(text))).toEqual([]);
});

const scale = ['Very good', 'Good', 'Neither', 'Poor', 'Very poor'];

test('a scale needs a way out and as many answers on either side', () => {
  expect(codes(ask('How was breakfast?', 'scale', ...scale, 'Did not use'))).toEqual([]);
  expect(codes(ask('How was breakfast?', 'scale', ...scale))).toEqual(['no-way-out']);
  expect(codes(ask('How was breakfast?', 'scale', 'Excellent', 'Very good', 'Good', 'Poor', 'N/A'))).toEqual([
    'unbalanced',
  ]);
  expect(codes(ask('Was it ready?', 'yes/no', 'Yes', 'No', 'Don’t know'))).toEqual([]);
  expect(codes(ask('How was it?', 'scale', 'Satisfied', 'Dissatisfied', 'Does not apply'))).toEqual([]);
});

test('order, length, consent and anonymity', () => {
  const questions = [
    ask('What is your age group?', 'choice', 'under 40', '40 or over', 'rather not say'),
    ask('How was breakfast?', 'scale', ...scale, 'Did not use'),
    ask('How was your stay overall?', 'scale', ...scale, 'Can’t say'),
  ];
  const { prompts, unmarked, notes } = questionnaireCheck(questions, { introduction: '', most: 2 });
  expect(prompts.map(({ code, question }) => [code, question])).toEqual([
    ['order', 1],
    ['order', 3],
    ['length', null],
    ['consent', null],
    ['anonymity', null],
  ]);
  expect(unmarked).toBe(1);
  expect(notes[0]?.message).toMatch(/miss faults/);
  const ordered = questionnaireCheck([...questions].reverse(), { introduction: good, most: 20 });
  expect(ordered.prompts).toEqual([]);
});

test('any words are looked through, quickly and without fault', () => {
  const any = fc.record({
    text: fc.string({ unit: 'binary', maxLength: 300 }),
    kind: fc.constantFrom<Question['kind']>('open', 'scale', 'choice', 'yes/no', 'number', null),
    answers: fc.array(fc.string({ maxLength: 20 }), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (questions) => {
      const { prompts, unmarked, n } = questionnaireCheck(questions, { introduction: '', most: 5 });
      const marked = new Set(prompts.flatMap(({ question }) => question ?? []));
      expect(unmarked + marked.size).toBe(n);
      expect([...marked].every((at) => at >= 1 && at <= n)).toBe(true);
    }),
    { seed: 34, numRuns: 80 },
  );
});

test('a question of a hundred thousand letters takes no longer than its length', () => {
  const from = processorTime();
  for (const piece of ['a', 'un', 'not ', 'between ', 'A/', '-', 'our ', ' and'])
    expect(
      codes(ask(piece.repeat(100_000 / piece.length), 'scale', piece.repeat(20_000))).length,
    ).toBeLessThan(9);
  expect(processorTime() - from).toBeLessThan(5000);
});

test('from a file', () => {
  const analysis = questionnaireCheckMethod.analyse({
    rows: [{ question: 'Was it clean and quiet?', kind: 'Scale', answers: 'Good; Poor; Does not apply' }],
    options: { introduction: good },
  });
  expect(analysis.ok && analysis.tables[0]?.rows).toMatchObject([
    [1, 'Two questions in one', 'and', expect.any(String)],
  ]);
});
