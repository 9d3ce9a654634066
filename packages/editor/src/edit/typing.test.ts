import { applyTextEdit, diffText } from '@journeywright/core';
import { describe, expect, it } from 'vitest';
import { mapCaret, rebaseEdit, Typing } from './typing.ts';

describe('the caret while others type', () => {
  it('stays in its word when text comes before it', () => {
    expect(mapCaret(7, { at: 0, remove: 0, insert: 'Very ' })).toBe(12);
  });
  it('stays where it is when text comes after it, or just at it', () => {
    expect(mapCaret(3, { at: 5, remove: 2, insert: '' })).toBe(3);
    expect(mapCaret(3, { at: 3, remove: 0, insert: 'abc' })).toBe(3);
  });
  it('falls to the start of what was taken away around it', () => {
    expect(mapCaret(6, { at: 4, remove: 5, insert: 'xy' })).toBe(4);
  });
});

describe('edits that cross', () => {
  it('keeps both when they touch different places', () => {
    const mine = { at: 6, remove: 5, insert: 'team' };
    const theirs = { at: 0, remove: 5, insert: 'Good evening' };
    const text = applyTextEdit(applyTextEdit('Hello world', theirs), rebaseEdit(mine, theirs));
    expect(text).toBe('Good evening team');
  });
});

describe('typing', () => {
  it('commits what was typed and nothing twice', () => {
    const typing = new Typing('Late');
    const edit = typing.typed('Later', 5);
    expect(edit).toEqual({ at: 4, remove: 0, insert: 'r' });
    if (edit) typing.committing(edit, () => ({ ok: true }));
    expect(typing.typed('Later', 5)).toBeNull();
  });

  it('tells which of two equal letters was typed by the caret', () => {
    expect(new Typing('aa').typed('aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
  });

  it('goes back to the start, keeping what others did meanwhile', () => {
    const typing = new Typing('driver late');
    const edit = typing.typed('driver very late', 12);
    if (edit) typing.committing(edit, () => ({ ok: true }));
    typing.received('The driver very late');
    typing.received('The driver very late again');
    expect(typing.before).toBe('The driver late again');
  });

  it('puts a composition in the right place when the text changed while it was open', () => {
    const typing = new Typing('tea');
    typing.received('green tea');
    const edit = typing.typed('tea茶', 4);
    expect(edit && applyTextEdit('green tea', edit)).toBe('green tea茶');
  });

  it('keeps a refused edit to be done again', () => {
    const typing = new Typing('tea');
    const edit = typing.typed('teas', 4);
    if (edit) typing.committing(edit, () => ({ ok: false }));
    expect(typing.document).toBe('tea');
    expect(typing.typed('teas', 4)).toEqual(edit);
  });

  it('reports what came from others once', () => {
    const typing = new Typing('one');
    expect(typing.received('one two')).toEqual(diffText('one', 'one two'));
    expect(typing.received('one two')).toBeNull();
  });
});
