import { describe, expect, it } from 'vitest';
import { testServices } from '../actions/editor.test-support.ts';
import { movePlan, positionCount } from './movePlan.ts';
import { keysFor, shortcutGroups } from './shortcuts.ts';

describe('movePlan', () => {
  it('asks for as much of a place as the things need', () => {
    expect(movePlan(['cards'])).toMatchObject({
      stage: true,
      contactPoint: true,
      lane: true,
      wholeStage: true,
    });
    expect(movePlan(['failures'])).toMatchObject({ contactPoint: true, lane: false, wholeStage: false });
    expect(movePlan(['lanes'])).toMatchObject({
      stage: false,
      contactPoint: false,
      lane: false,
      order: true,
    });
  });
  it('counts the places among others only', () => {
    const { snapshot } = testServices();
    const cell = { lane: 'lan_acts', contactPoint: 'cpt_a1' } as never;
    expect(positionCount(snapshot(), 'jny_1', [{ table: 'cards', id: 'crd_1' }], cell)).toBe(1);
    expect(positionCount(snapshot(), 'jny_1', [{ table: 'stages', id: 'stg_a' }], cell)).toBe(2);
  });
});

describe('the list of keys', () => {
  it('says each thing once and has words for all', () => {
    const { services } = testServices();
    const all = shortcutGroups.flatMap(({ shortcuts }) => shortcuts.map(({ does }) => does));
    expect(new Set(all).size).toBe(all.length);
    for (const key of all) expect(services.t(key)).not.toBe('');
  });
  it('uses the signs of a Mac there', () => {
    expect(keysFor('Ctrl+Z', true)).toBe('⌘Z');
    expect(keysFor('Ctrl+Z', false)).toBe('Ctrl+Z');
  });
});
