import { describe, expect, it } from 'vitest';
import { numberText, parseNumber } from './numberText.ts';

const value = (text: string, unit?: string) => {
  const read = parseNumber(text, unit);
  return read.kind === 'value' ? read.value : read.kind;
};

describe('typed numbers', () => {
  it('takes decimal point and decimal comma alike', () => {
    expect(value('2.5')).toBe(2.5);
    expect(value('2,5')).toBe(2.5);
    expect(value(',5')).toBe(0.5);
    expect(value('-0,25')).toBe(-0.25);
  });
  it('reads nothing as not measured, and 0 as 0', () => {
    expect(value('')).toBeNull();
    expect(value('   ')).toBeNull();
    expect(value('0')).toBe(0);
  });
  it('bears the unit and marks between thousands', () => {
    expect(value('5 min', 'min')).toBe(5);
    expect(value('95 %', '%')).toBe(95);
    expect(value('12 000')).toBe(12000);
    expect(value('1.234,5')).toBe(1234.5);
    expect(value('1,234.5')).toBe(1234.5);
    expect(value('1,234,567')).toBe(1234567);
  });
  it('asks rather than guesses where a comma could be either', () => {
    expect(parseNumber('1,500')).toEqual({ kind: 'unclear', whole: '1500', fraction: '1.5' });
    expect(value('0,500')).toBe(0.5);
    expect(value('1.500')).toBe(1.5);
  });
  it('refuses what is no number', () => {
    for (const text of ['five', '1e3', '--1', '1,2,3', '1.2.3', '.', '1,234.5,6'])
      expect(value(text)).toBe('not a number');
  });
  it('shows not measured as empty', () => {
    expect(numberText(null)).toBe('');
    expect(numberText(0)).toBe('0');
    expect(numberText(2.5)).toBe('2.5');
  });
});
