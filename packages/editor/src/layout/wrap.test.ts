import { describe, expect, it } from 'vitest';
import { createWrapper } from './wrap.ts';

function wrapper() {
  let calls = 0;
  const wrap = createWrapper((text) => {
    calls++;
    return text.length * 10;
  });
  return { wrap, calls: () => calls };
}

describe('createWrapper', () => {
  it('fills lines up to the width', () => {
    expect(wrapper().wrap('one two three', 'text', 70, 9)).toEqual(['one two', 'three']);
  });
  it('keeps line breaks and empty lines', () => {
    expect(wrapper().wrap('one\n\ntwo', 'text', 70, 9)).toEqual(['one', '', 'two']);
  });
  it('breaks a word that is wider than the line', () => {
    expect(wrapper().wrap('abcdefgh', 'text', 30, 9)).toEqual(['abc', 'def', 'gh']);
    expect(wrapper().wrap('abc', 'text', 5, 9)).toEqual(['a', 'b', 'c']);
  });
  it('cuts what is too long with an ellipsis inside the width', () => {
    const lines = wrapper().wrap('one two three four', 'text', 50, 2);
    expect(lines).toEqual(['one', 'two…']);
  });
  it('measures the same text once', () => {
    const { wrap, calls } = wrapper();
    const first = wrap('one two', 'text', 70, 9);
    const before = calls();
    expect(wrap('one two', 'text', 70, 9)).toBe(first);
    expect(calls()).toBe(before);
  });
  it('gives no lines for no text', () => {
    expect(wrapper().wrap('', 'text', 70, 9)).toEqual([]);
  });
});
