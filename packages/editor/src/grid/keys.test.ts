import { describe, expect, it } from 'vitest';
import { type KeyIntent, keyIntent, type KeyPlace, type KeyPress } from './keys.ts';

/** `Ctrl+Shift+z` as a key press. */
function press(keys: string): KeyPress {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    isComposing: false,
  };
}

const cell: KeyPlace = { on: 'cell', content: 'cards', choosing: false };
const curve: KeyPlace = { on: 'cell', content: 'curve', choosing: false };
const slider: KeyPlace = { on: 'slider', content: 'curve', choosing: false };
const stage: KeyPlace = { on: 'stage', choosing: false };

describe('keyIntent', () => {
  it.each<[string, KeyPlace, KeyIntent]>([
    ['ArrowUp', cell, { do: 'step', step: 'up', extend: false }],
    ['Shift+ArrowRight', cell, { do: 'step', step: 'right', extend: true }],
    ['Ctrl+Home', cell, { do: 'step', step: 'gridStart', extend: false }],
    ['End', cell, { do: 'step', step: 'rowEnd', extend: false }],
    ['PageDown', cell, { do: 'step', step: 'pageDown', extend: false }],
    ['Enter', cell, { do: 'enter' }],
    ['F2', stage, { do: 'edit' }],
    ['x', cell, { do: 'edit', replace: 'x' }],
    ['é', stage, { do: 'edit', replace: 'é' }],
    ['Delete', stage, { do: 'remove' }],
    ['Backspace', cell, { do: 'remove' }],
    ['Insert', stage, { do: 'add' }],
    ['Ctrl+Enter', cell, { do: 'add' }],
    ['Meta+Enter', cell, { do: 'add' }],
    ['Alt+ArrowLeft', stage, { do: 'shift', direction: 'left' }],
    ['Ctrl+d', cell, { do: 'duplicate' }],
    ['Ctrl+z', cell, { do: 'undo' }],
    ['Ctrl+Shift+z', cell, { do: 'redo' }],
    ['Meta+y', cell, { do: 'redo' }],
    ['Shift+F10', cell, { do: 'menu' }],
    ['ContextMenu', cell, { do: 'menu' }],
    ['Ctrl+.', cell, { do: 'menu' }],
    ['?', cell, { do: 'help' }],
    ['Space', cell, { do: 'select' }],
    ['Alt+m', cell, { do: 'moment' }],
    ['m', curve, { do: 'moment' }],
    ['4', curve, { do: 'emotion', to: 4 }],
    ['Delete', curve, { do: 'emotion', to: null }],
    ['ArrowUp', slider, { do: 'emotion', by: 0.5 }],
    ['Home', slider, { do: 'emotion', to: 1 }],
    ['Escape', slider, { do: 'out' }],
  ])('%s', (keys, place, intent) => {
    expect(keyIntent(press(keys), place)).toEqual(intent);
  });

  it.each([
    ['Tab', cell],
    ['Shift+Tab', cell],
    ['Ctrl+c', cell],
    ['Ctrl+x', cell],
    ['Ctrl+v', cell],
    ['Ctrl+f', cell],
    ['Ctrl+0', cell],
    ['Ctrl+ArrowLeft', cell],
    ['F5', cell],
    ['Shift', cell],
    ['q', curve],
    ['x', { on: 'corner', choosing: false } as KeyPlace],
  ])('leaves %s to the browser', (keys, place) => {
    expect(keyIntent(press(keys), place)).toBeNull();
  });

  it('leaves composition alone', () => {
    expect(keyIntent({ ...press('a'), isComposing: true }, cell)).toBeNull();
    expect(keyIntent({ ...press('a'), key: 'Process' }, cell)).toBeNull();
  });

  it('takes Enter and Space as the answer while a place is being chosen, and arrows still move', () => {
    const choosing = { ...cell, choosing: true };
    expect(keyIntent(press('Enter'), choosing)).toEqual({ do: 'choose' });
    expect(keyIntent(press('Space'), choosing)).toEqual({ do: 'choose' });
    expect(keyIntent(press('ArrowDown'), choosing)).toMatchObject({ do: 'step' });
  });
});
