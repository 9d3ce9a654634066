import { describe, expect, it } from 'vitest';
import { choice, date, json, line, number, ref, tags, text } from './field.ts';
import { checkField, checkJson } from './validate.ts';

const code = (...given: Parameters<typeof checkField>) => checkField(...given)?.code ?? null;

describe('checkField', () => {
  it.each([
    ['Zoë 👩‍🚒', null],
    ['a\u0000b', 'broken-text'],
    ['\ud83d', 'broken-text'],
    ['\ude92\ud83d', 'broken-text'],
    ['x'.repeat(11), 'too-long'],
    [null, 'wrong-type'],
  ])('text %j: %s', (value, expected) => {
    expect(code(text({ label: 'Text', maxLength: 10 }), value)).toBe(expected);
    expect(code(line({ label: 'Line', maxLength: 10 }), value)).toBe(expected);
  });

  it('tells null, 0 and numbers out of range apart', () => {
    const field = number({ label: 'Score', min: 1, max: 10, integer: true });
    expect([null, 1, 10, 0, 11, 1.5, Number.NaN, '3'].map((value) => code(field, value))).toEqual([
      null,
      null,
      null,
      'out-of-range',
      'out-of-range',
      'not-whole',
      'wrong-type',
      'wrong-type',
    ]);
  });

  it('knows the calendar', () => {
    const field = date({ label: 'Day' });
    expect(
      ['2024-02-29', '2026-02-29', '2100-02-29', '2026-13-01', '2026-1-1', null].map((day) =>
        code(field, day),
      ),
    ).toEqual([null, 'bad-date', 'bad-date', 'bad-date', 'bad-date', null]);
  });

  it('lets an author choose own words only where the list is open', () => {
    const options = [{ value: 'a', label: 'A' }];
    expect(code(choice({ label: 'Closed', options }), 'b')).toBe('not-an-option');
    expect(code(choice({ label: 'Open', options, other: true }), 'b')).toBeNull();
    expect(code(choice({ label: 'Open', options, other: true }), '')).toBe('empty');
  });

  it('wants references of the right table, and members once', () => {
    expect(code(ref('stages', { label: 'Stage' }), 'stg_gone')).toBeNull();
    expect(code(ref('stages', { label: 'Stage' }), 'cpt_1')).toBe('bad-reference');
    expect(code(ref('project', { label: 'Project' }), 'prj_other')).toBe('bad-reference');
    const field = tags([{ value: 'a', label: 'A' }], { label: 'Tags' });
    expect(code(field, ['a', 'a'])).toBe('duplicate');
    expect(code(field, ['b'])).toBe('not-an-option');
  });
});

describe('checkJson', () => {
  it('takes what a file can hold and gives it back', () => {
    expect(checkJson({ a: [1, null, true, 'x', { b: {} }] })).toBeNull();
    expect(code(json({ label: 'Value' }), [0, -1.5])).toBeNull();
  });

  it.each([
    [Number.POSITIVE_INFINITY, 'wrong-type'],
    [undefined, 'wrong-type'],
    [{ a: () => 1 }, 'wrong-type'],
    [['\u0000'], 'broken-text'],
    [{ '\ud800': 1 }, 'broken-text'],
    [JSON.parse('{"a":{"__proto__":1}}'), 'bad-name'],
  ])('refuses %j', (value, expected) => {
    expect(code(json({ label: 'Value' }), value)).toBe(expected);
  });

  it('refuses what is nested without end', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(checkJson(loop)?.code).toBe('too-deep');
  });
});
