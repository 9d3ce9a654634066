import { describe, expect, it } from 'vitest';
import { testServices } from '../actions/editor.test-support.ts';
import { targetKey } from './address.ts';
import { firstInside, nextCell, type Step, stepFrom, stepOut, survivor } from './movement.ts';
import type { Target } from '../store/targets.ts';

const { services, snapshot } = testServices();
const layout = services.layout.getState().layout;
const cell = (lane: string, contactPoint: string): Target => ({ kind: 'cell', lane, contactPoint }) as Target;
const card = (id: string): Target => ({ kind: 'item', table: 'cards', id, field: 'text' });
const stage = (id: string): Target => ({ kind: 'stage', id }) as Target;
const point = (id: string): Target => ({ kind: 'contactPoint', id }) as Target;
const to = (from: Target, step: Step): string => targetKey(stepFrom(layout, from, step, 3));

describe('stepFrom', () => {
  it('walks from the corner over heads into cells', () => {
    expect(to({ kind: 'corner' }, 'right')).toBe('stage/stg_a');
    expect(to(stage('stg_a'), 'right')).toBe('stage/stg_b');
    expect(to(stage('stg_a'), 'down')).toBe('contactPoint/cpt_a1');
    expect(to(point('cpt_a1'), 'down')).toBe('cell/lan_curve/cpt_a1');
    expect(to(cell('lan_curve', 'cpt_a1'), 'left')).toBe('lane/lan_curve');
    expect(to(cell('lan_curve', 'cpt_a1'), 'up')).toBe('contactPoint/cpt_a1');
  });

  it('goes over the empty place of a stage without contact points', () => {
    expect(to(stage('stg_b'), 'down')).toBe('cell/lan_curve/stg_b');
    expect(to({ kind: 'cell', lane: 'lan_curve', stage: 'stg_b' } as Target, 'up')).toBe('stage/stg_b');
    expect(to(point('cpt_a2'), 'right')).toBe('contactPoint/cpt_c1');
  });

  it('stays at the edges', () => {
    expect(to(stage('stg_c'), 'right')).toBe('stage/stg_c');
    expect(to({ kind: 'corner' }, 'up')).toBe('corner');
    expect(to(cell('lan_failures', 'cpt_c1'), 'down')).toBe('cell/lan_failures/cpt_c1');
  });

  it('goes to ends of rows and of the grid, and by pages of lanes', () => {
    expect(to(cell('lan_acts', 'cpt_a2'), 'rowStart')).toBe('lane/lan_acts');
    expect(to(cell('lan_acts', 'cpt_a2'), 'rowEnd')).toBe('cell/lan_acts/cpt_c1');
    expect(to(cell('lan_acts', 'cpt_a2'), 'gridEnd')).toBe('cell/lan_failures/cpt_c1');
    expect(to(cell('lan_curve', 'cpt_a1'), 'pageDown')).toBe('cell/lan_needs/cpt_a1');
    expect(to(cell('lan_acts', 'cpt_a1'), 'pageUp')).toBe('cell/lan_curve/cpt_a1');
  });

  it('walks the items of a cell and leaves it at the ends', () => {
    expect(to(card('crd_1'), 'down')).toBe('item/cards/crd_2/text');
    expect(to(card('crd_2'), 'up')).toBe('item/cards/crd_1/text');
    expect(to(card('crd_2'), 'down')).toBe('cell/lan_expects/cpt_a1');
    expect(to(card('crd_1'), 'right')).toBe('cell/lan_acts/cpt_a2');
  });
});

describe('into and out of cells', () => {
  it('enters at the first item, or at the slider of the curve', () => {
    expect(firstInside(layout, cell('lan_acts', 'cpt_a1'))).toEqual(card('crd_1'));
    expect(firstInside(layout, cell('lan_acts', 'cpt_a2'))).toBeNull();
    expect(firstInside(layout, cell('lan_curve', 'cpt_a2'))).toMatchObject({
      id: 'cpt_a2',
      field: 'emotion',
    });
  });
  it('comes out to the cell', () => {
    expect(stepOut(layout, card('crd_2'))).toEqual(cell('lan_acts', 'cpt_a1'));
    expect(stepOut(layout, cell('lan_acts', 'cpt_a1'))).toBeNull();
  });
  it('goes on to the next cell, and to the next lane at the end', () => {
    expect(targetKey(nextCell(layout, card('crd_1'), 1) as Target)).toBe('cell/lan_acts/cpt_a2');
    expect(targetKey(nextCell(layout, cell('lan_acts', 'cpt_c1'), 1) as Target)).toBe(
      'cell/lan_expects/cpt_a1',
    );
    expect(targetKey(nextCell(layout, cell('lan_acts', 'cpt_a1'), -1) as Target)).toBe(
      'cell/lan_curve/cpt_c1',
    );
  });
});

describe('survivor', () => {
  const after = (change: () => void): string[] => {
    const before = services.layout.getState().layout;
    change();
    const now = services.layout.getState().layout;
    const found = [card('crd_1'), stage('stg_c'), cell('lan_acts', 'cpt_c1'), point('cpt_c1')].map((target) =>
      targetKey(survivor(before, now, target)),
    );
    services.session.undo();
    return found;
  };

  it('goes to the next item of the cell, then to the one before, then to the cell', () => {
    expect(after(() => services.commands.run('card.remove', { ids: ['crd_1'] as never }))[0]).toBe(
      'item/cards/crd_2/text',
    );
    expect(after(() => services.commands.run('card.remove', { ids: ['crd_1', 'crd_2'] as never }))[0]).toBe(
      'cell/lan_acts/cpt_a1',
    );
  });

  it('follows a card that was moved and keeps to the column of what was removed', () => {
    const moved = after(() =>
      services.commands.run('card.move', {
        ids: ['crd_1'] as never,
        cell: { lane: 'lan_acts', contactPoint: 'cpt_a2' } as never,
      }),
    );
    expect(moved[0]).toBe('item/cards/crd_1/text');
    const gone = after(() => services.commands.run('stage.remove', { id: 'stg_c' as never }));
    expect(gone.slice(1)).toEqual(['stage/stg_b', 'cell/lan_acts/stg_b', 'stage/stg_b']);
  });

  it('leaves the sample as it was', () => {
    expect(snapshot().tables.stages.size).toBe(3);
  });
});
