import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathText, positionAt } from './position.ts';
import { deepestNesting, readJson } from './readJson.ts';

function standard(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

const stricter = ['duplicate-name', 'bad-name', 'broken-text', 'number-too-large', 'too-deep'];

/** Reads the same as JSON.parse, or refuses what only this reader refuses. */
function expectAgreement(text: string): void {
  const ours = readJson(text);
  const theirs = standard(text);
  if (ours.ok) expect(theirs).toEqual({ value: ours.value });
  else if (theirs) expect(stricter).toContain(ours.fault.code);
  else expect(ours.fault.message).not.toBe('');
}

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.constantFrom(0, 1, '\t'), (text, indent) => {
        expectAgreement(text);
        expectAgreement(JSON.stringify(JSON.parse(text), null, indent));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what JSON.parse refuses, in texts with one character changed', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom(
          '',
          '"',
          ',',
          ':',
          '{',
          '}',
          '[',
          ']',
          '\\',
          '0',
          '-',
          '.',
          'e',
          '\n',
          '\u0001',
          'x',
          ' ',
        ),
        (text, at, change) => {
          const i = at % (text.length + 1);
          expectAgreement(text.slice(0, i) + change + text.slice(i + 1));
          expectAgreement(text.slice(0, i));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['{"a": 1,}', 'syntax', 8],
    ['{"a": 1 "b": 2}', 'syntax', 8],
    ['["a\nb"]', 'syntax', 3],
    ['"open', 'syntax', 0],
    ['"\\x"', 'syntax', 1],
    ['"\\u12G4"', 'syntax', 1],
    ['01', 'syntax', 1],
    ['[1] []', 'syntax', 4],
    ['', 'syntax', 0],
    ['{"a":1,"a":2}', 'duplicate-name', 7],
    ['{"__proto__":{"x":1}}', 'bad-name', 1],
    ['{"\\u005f_proto__":1}', 'bad-name', 1],
    ['["\\u0000"]', 'broken-text', 1],
    ['["\\ud83d"]', 'broken-text', 1],
    ['{"\\udc00":1}', 'broken-text', 1],
    ['[1e999]', 'number-too-large', 1],
  ])('%j: %s at %i', (text, code, offset) => {
    const result = readJson(text);
    expect(result.ok ? null : result.fault).toMatchObject({ code, offset });
  });

  it('leaves Object.prototype alone', () => {
    readJson('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('stops at deep nesting instead of running out of stack', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(readJson(nested(deepestNesting)).ok).toBe(true);
    expect(readJson(nested(deepestNesting + 1))).toMatchObject({ ok: false, fault: { code: 'too-deep' } });
    expect(readJson('['.repeat(1_000_000))).toMatchObject({ ok: false, fault: { code: 'too-deep' } });
  });

  it('names whole numbers that lose digits', () => {
    const result = readJson(
      '{"id":12345678901234567890,"fine":9007199254740992,"real":0.1234567890123456789}',
    );
    expect(result.ok && result.rounded).toEqual([['id']]);
  });
});

it('paths and positions are written as people count', () => {
  expect(pathText(['stages', 3, 'title'])).toBe('stages[3].title');
  expect(pathText(['a b', 'x', '"'])).toBe('["a b"].x["\\""]');
  expect(pathText([])).toBe('');
  expect(positionAt('a\r\nbc\rd\ne', 4)).toEqual({ line: 2, column: 2 });
  expect(positionAt('a\r\nbc\rd\ne', 8)).toEqual({ line: 4, column: 1 });
});
