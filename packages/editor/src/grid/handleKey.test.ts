import { read } from '@journeywright/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { testServices } from '../actions/editor.test-support.ts';
import type { Target } from '../store/targets.ts';
import { targetKey } from './address.ts';
import { handleKey } from './handleKey.ts';

let editor: ReturnType<typeof testServices>;
beforeEach(() => {
  editor = testServices();
});

const cell = (lane: string, contactPoint: string): Target => ({ kind: 'cell', lane, contactPoint }) as Target;
const card = (id: string): Target => ({ kind: 'item', table: 'cards', id, field: 'text' });

function at(target: Target, ...keys: string[]): boolean {
  const { ui } = editor.services;
  ui.getState().focusOn(target);
  return keys.every((keyName) => {
    const parts = keyName.split('+');
    const key = parts.at(-1) ?? '';
    return handleKey(editor.services, ui.getState().focus ?? target, {
      key: key === 'Space' ? ' ' : key,
      code: `Key${key.toUpperCase()}`,
      ctrlKey: parts.includes('Ctrl'),
      metaKey: false,
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
      isComposing: false,
    });
  });
}

const state = () => editor.services.ui.getState();
const focus = (): string => (state().focus ? targetKey(state().focus as Target) : '');

describe('keys in the grid', () => {
  it('starts a card by typing without making one yet', () => {
    at(cell('lan_acts', 'cpt_a2'), 'n');
    expect(state().editing).toMatchObject({
      table: 'cards',
      id: '',
      replace: 'n',
      draft: { cell: { lane: 'lan_acts' } },
    });
    expect(editor.snapshot().tables.cards.size).toBe(5);
    expect(editor.session.getHistory().undo).toBeNull();
  });

  it('enters a cell that holds something and edits on the second Enter', () => {
    at(cell('lan_acts', 'cpt_a1'), 'Enter');
    expect(focus()).toBe('item/cards/crd_1/text');
    at(card('crd_1'), 'Enter');
    expect(state().editing).toMatchObject({ id: 'crd_1' });
  });

  it('writes into the contact point in lanes that show its words', () => {
    at(cell('lan_expects', 'cpt_a1'), 'q');
    expect(state().editing).toMatchObject({
      table: 'contactPoints',
      id: 'cpt_a1',
      field: 'expectation',
      replace: 'q',
    });
  });

  it('replaces a title by typing on its head', () => {
    at({ kind: 'stage', id: 'stg_a' } as Target, 'W');
    expect(state().editing).toMatchObject({ table: 'stages', id: 'stg_a', field: 'title', replace: 'W' });
  });

  it('moves stages, contact points, lanes and cards by one place', () => {
    const { services } = editor;
    at({ kind: 'stage', id: 'stg_a' } as Target, 'Alt+ArrowRight');
    expect(read.stages(editor.snapshot(), 'jny_1').map(({ id }) => id)).toEqual(['stg_b', 'stg_a', 'stg_c']);
    at({ kind: 'contactPoint', id: 'cpt_a2' } as Target, 'Alt+ArrowRight');
    expect(editor.snapshot().tables.contactPoints.get('cpt_a2')?.place.stage).toBe('stg_c');
    at({ kind: 'lane', id: 'lan_curve' } as Target, 'Alt+ArrowDown');
    expect(read.lanes(editor.snapshot(), 'jny_1')[1]?.id).toBe('lan_curve');
    at(card('crd_1'), 'Alt+ArrowDown');
    expect(
      read.cards(editor.snapshot(), { lane: 'lan_acts', contactPoint: 'cpt_a1' }).map(({ id }) => id),
    ).toEqual(['crd_2', 'crd_1']);
    at(card('crd_1'), 'Alt+ArrowDown');
    expect(editor.snapshot().tables.cards.get('crd_1')?.place.lane).toBe('lan_needs');
    expect(services.ui.getState().notice).toBeNull();
  });

  it('removes with a notice that counts what is parked, and undo brings it back with the focus', () => {
    at({ kind: 'stage', id: 'stg_a' } as Target, 'Delete');
    expect(state().notice).toEqual({
      text: 'Stage “Book” removed. 5 cards are parked.',
      undo: true,
      tone: 'info',
    });
    at({ kind: 'corner' }, 'Ctrl+z');
    expect(editor.snapshot().tables.stages.has('stg_a')).toBe(true);
    expect(focus()).toBe('stage/stg_a');
    expect(state().announcement.text).toMatch(/^Undone: /);
  });

  it('removes all selected cards in one step', () => {
    at(card('crd_1'), 'Shift+ArrowDown', 'Delete');
    expect(editor.snapshot().tables.cards.size).toBe(3);
    editor.session.undo();
    expect(editor.snapshot().tables.cards.size).toBe(5);
  });

  it('sets the emotion by digits and steps, and takes it away', () => {
    const emotion = () => editor.snapshot().tables.contactPoints.get('cpt_a2')?.emotion;
    at(cell('lan_curve', 'cpt_a2'), '4');
    expect(emotion()).toBe(4);
    at(cell('lan_curve', 'cpt_a2'), 'Enter', 'ArrowUp');
    expect(emotion()).toBe(4.5);
    at({ kind: 'item', table: 'contactPoints', id: 'cpt_a2', field: 'emotion' }, 'End', 'ArrowUp');
    expect(emotion()).toBe(5);
    at(cell('lan_curve', 'cpt_a2'), 'Delete');
    expect(emotion()).toBeNull();
  });

  it('marks and unmarks a moment of truth from anywhere in the column', () => {
    at(card('crd_3'), 'Alt+m');
    expect(read.momentsOfTruth(editor.snapshot(), 'cpt_a2')).toHaveLength(1);
    at(cell('lan_curve', 'cpt_a2'), 'm');
    expect(read.momentsOfTruth(editor.snapshot(), 'cpt_a2')).toHaveLength(0);
  });

  it('adds after what is focused', () => {
    at({ kind: 'stage', id: 'stg_a' } as Target, 'Insert');
    expect(read.stages(editor.snapshot(), 'jny_1')[1]?.id).toBe(state().editing?.id);
    at({ kind: 'contactPoint', id: 'cpt_a1' } as Target, 'Ctrl+Enter');
    expect(read.contactPoints(editor.snapshot(), 'stg_a')[1]?.id).toBe(state().editing?.id);
    at(card('crd_1'), 'Ctrl+Enter');
    expect(state().editing?.draft).toMatchObject({ index: 1 });
  });

  it('puts things where Enter says while a place is being chosen, and Escape ends it', () => {
    state().setMode({ kind: 'move', items: [{ table: 'cards', id: 'crd_3' }] });
    at(cell('lan_back', 'cpt_c1'), 'Enter');
    expect(editor.snapshot().tables.cards.get('crd_3')?.place).toMatchObject({
      lane: 'lan_back',
      contactPoint: 'cpt_c1',
    });
    expect(state().mode.kind).toBe('idle');
    state().setMode({ kind: 'link', from: 'crd_3' });
    at(card('crd_4'), 'Space');
    expect(read.linksFrom(editor.snapshot(), 'crd_3').map(({ to }) => to)).toEqual(['crd_4']);
    state().setMode({ kind: 'link', from: 'crd_3' });
    at(card('crd_1'), 'Escape');
    expect(state().mode.kind).toBe('idle');
  });

  it('says why a card cannot be put into a lane of another kind, and stays in the mode', () => {
    state().setMode({ kind: 'move', items: [{ table: 'cards', id: 'crd_3' }] });
    at(cell('lan_failures', 'cpt_c1'), 'Enter');
    expect(state().notice).toMatchObject({ tone: 'problem', undo: false });
    expect(state().mode.kind).toBe('move');
  });

  it('is not a trap: Escape at the outermost place is not ours', () => {
    state().select([]);
    editor.services.ui.getState().focusOn(cell('lan_acts', 'cpt_a1'), { select: true });
    expect(at(cell('lan_acts', 'cpt_a1'), 'Escape')).toBe(false);
  });
});
