import { read } from '@journeywright/core';
import { describe, expect, it } from 'vitest';
import type { Target } from '../store/targets.ts';
import { type ClipboardStore, copyCards, linesToTexts, pasteCards } from './clipboard.ts';
import { testServices } from './editor.test-support.ts';

function clipboard(text = ''): ClipboardStore {
  const data = new Map([['text/plain', text]]);
  return {
    getData: (format) => data.get(format) ?? '',
    setData: (format, value) => void data.set(format, value),
  };
}

const card: Target = { kind: 'item', table: 'cards', id: 'crd_1', field: 'text' };
const cell = { kind: 'cell', lane: 'lan_back', contactPoint: 'cpt_c1' } as Target;

describe('cards on the clipboard', () => {
  it('makes one card of each line, without bullets and blanks', () => {
    expect(linesToTexts('- one\r\n\r\n2. two\n  • three \n4 words stay')).toEqual([
      'one',
      'two',
      'three',
      '4 words stay',
    ]);
  });

  it('moves what was cut, once', () => {
    const { services, snapshot } = testServices();
    const data = clipboard();
    services.ui.getState().focusOn(card);
    expect(copyCards(services, card, data, true)).toBe(true);
    pasteCards(services, cell, data);
    expect(snapshot().tables.cards.get('crd_1')?.place.contactPoint).toBe('cpt_c1');
    pasteCards(services, cell, data);
    expect(snapshot().tables.cards.size).toBe(6);
  });

  it('keeps the line breaks of copied cards', () => {
    const { services, snapshot } = testServices();
    services.commands.run('card.setText', { id: 'crd_1' as never, text: 'two\nlines' });
    const data = clipboard();
    services.ui.getState().focusOn(card);
    copyCards(services, card, data, false);
    pasteCards(services, cell, data);
    expect(
      read.cards(snapshot(), { lane: 'lan_back', contactPoint: 'cpt_c1' }).map(({ text }) => text),
    ).toEqual(['two\nlines']);
  });

  it('does not move what was cut when something else was copied since', () => {
    const { services, snapshot } = testServices();
    services.ui.getState().focusOn(card);
    copyCards(services, card, clipboard(), true);
    pasteCards(services, cell, clipboard('from elsewhere'));
    expect(snapshot().tables.cards.get('crd_1')?.place.contactPoint).toBe('cpt_a1');
    expect(snapshot().tables.cards.size).toBe(6);
  });
});
