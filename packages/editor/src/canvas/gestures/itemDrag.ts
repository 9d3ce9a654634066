import type { CellTarget, Id, Refusal } from '@journeywright/core';
import { placeItems } from '../../actions/moveTo.ts';
import { explain } from '../../actions/perform.ts';
import { refusalText } from '../../actions/refusal.ts';
import { type CellHit, cellAt, cellTarget, insertionIn, type Point } from '../../layout/hit.ts';
import type { ItemBox } from '../../layout/types.ts';
import { atRest } from '../../store/mapStore.ts';
import { selectionSet } from '../../store/selectionSet.ts';
import type { Scene } from '../scene.ts';
import type { Gesture } from './gesture.ts';

/** The items that move when `item` is dragged: the selected cards with it when it is one of them. */
export function movingItems(scene: Scene, item: ItemBox): readonly ItemBox[] {
  const { ui, layout } = scene.services;
  const selected = selectionSet(ui.getState().selection);
  if (item.table !== 'cards' || !selected.has(`cards/${item.id}`)) return [item];
  const boxes: ItemBox[] = [];
  for (const box of layout.getState().layout.items.values()) {
    if (box.table === 'cards' && selected.has(`cards/${box.id}`)) boxes.push(box);
  }
  return boxes.sort((a, b) => a.lane - b.lane || a.column - b.column || a.position - b.position);
}

/** Whether an item can be dragged at all: texts of a contact point stay where their contact point is. */
export function isMovable(item: ItemBox): boolean {
  return item.table === 'cards' || item.table === 'responses' || item.table === 'failures';
}

function refusalOf(scene: Scene, items: readonly ItemBox[], cell: CellTarget): Refusal | null {
  const { commands } = scene.services;
  const [first] = items;
  if (first?.table === 'cards') {
    return commands.can('card.move', { ids: items.map(({ id }) => id as Id<'cards'>), cell });
  }
  const { contactPoint } = cell;
  if (!first || !contactPoint) return null;
  return first.table === 'responses'
    ? commands.can('response.move', { id: first.id as Id<'responses'>, contactPoint })
    : commands.can('failure.move', { id: first.id as Id<'failures'>, contactPoint });
}

/** Cards that stood at a whole stage stay at a whole stage. */
function dropTarget(cell: CellHit, atStage: boolean): CellTarget {
  const target = cellTarget(cell);
  return atStage ? { lane: target.lane, stage: cell.column.stage as Id<'stages'> } : target;
}

/** Dragging one or more items to another cell or place. */
export function dragItems(scene: Scene, item: ItemBox, start: Point): Gesture {
  const { services, map, metrics } = scene;
  const items = movingItems(scene, item);
  const moving = new Set(items.map(({ key }) => key));
  const atStage = items.every((box) => box.atStage);
  const room = { gap: metrics.cardGap, padding: metrics.cellPadding };
  let judged: { readonly cell: string; readonly refusal: Refusal | null } | null = null;
  map.setState({ dragging: moving });

  const end = (): void => map.setState(atRest);
  return {
    followsEdge: true,
    move(point) {
      const { layout } = services.layout.getState();
      const cell = cellAt(layout, point);
      let drop = null;
      if (cell) {
        const name = `${cell.lane.id}/${cell.column.index}`;
        if (judged?.cell !== name) judged = { cell: name, refusal: judge(cell) };
        const insertion = insertionIn(layout, cell, point.y, { moving, atStage, ...room });
        drop = { cell, insertion, refusal: judged.refusal };
      }
      map.setState({ drag: { items, dx: point.x - start.x, dy: point.y - start.y }, drop });
    },
    drop() {
      const { drop } = map.getState();
      end();
      if (!drop) return;
      if (drop.refusal) {
        explain(services, refusalText(drop.refusal));
        return;
      }
      const refs = items.map(({ table, id }) => ({ table, id }));
      placeItems(services, refs, dropTarget(drop.cell, atStage), drop.insertion.index);
    },
    cancel: end,
  };

  function judge(cell: CellHit): Refusal | null {
    const wanted = item.table === 'cards' ? 'cards' : item.table;
    if (cell.lane.content !== wanted && item.table !== 'cards') {
      const message = services.t(item.table === 'responses' ? 'drop.responseLane' : 'drop.failureLane');
      return { refused: true, code: 'wrong-lane', message };
    }
    return refusalOf(scene, items, dropTarget(cell, atStage));
  }
}
