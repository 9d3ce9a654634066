import { boxOf, headCols, headRows, itemsAt, placeOf } from '../grid/address.ts';
import { gridElement } from '../grid/useGridFocus.ts';
import type { Box } from '../layout/types.ts';
import type { EditorServices } from '../store/services.ts';
import type { FieldRef, Target } from '../store/targets.ts';
import type { Editing } from '../store/uiStore.ts';

/** The target on the map whose words a field is. */
export function targetOfField({ table, id, field }: FieldRef): Target {
  if (field === 'title') {
    if (table === 'stages') return { kind: 'stage', id: id as never };
    if (table === 'contactPoints') return { kind: 'contactPoint', id: id as never };
    if (table === 'lanes') return { kind: 'lane', id: id as never };
  }
  return { kind: 'item', table, id, field };
}

const smallest = { width: 150, height: 30 };
const gap = 4;

function screenBoxOf(services: EditorServices, target: Target): Box | null {
  const rect = gridElement(services.root(), target)?.getBoundingClientRect();
  if (rect && rect.width > 0) return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
  const box = boxOf(services.layout.getState().layout, target, { x: 0, y: 0 });
  return box && services.view.toScreen(box);
}

/** Where a draft stands: below the item it follows, or in the free part of its cell. */
function draftBox(services: EditorServices, { cell, index }: NonNullable<Editing['draft']>): Box | null {
  const { layout } = services.layout.getState();
  const target = { kind: 'cell', ...cell } as const;
  const place = placeOf(layout, target);
  const lane = place && layout.lanes[place.row - headRows];
  const column = place && layout.columns[place.col - headCols];
  if (!place || !lane || !column) return null;
  const items = itemsAt(layout, lane.index, column.index);
  const above = index === undefined ? items.at(-1) : items[Math.min(index, items.length) - 1];
  const pad = 8;
  const y = above ? above.y + above.height + gap : lane.y + pad;
  return services.view.toScreen({ x: column.x + pad, y, width: column.width - 2 * pad, height: 32 });
}

/**
 * Where the text box of an edit stands: relative to `frame`, inside it, and large enough to read. Null when the
 * words have no place on the map now.
 */
export function editorBox(
  services: EditorServices,
  editing: Editing,
  made: FieldRef | null,
  frame: DOMRect,
): Box | null {
  const box =
    editing.draft && !made
      ? draftBox(services, editing.draft)
      : screenBoxOf(services, targetOfField(made ?? editing));
  if (!box) return null;
  const width = Math.min(Math.max(box.width, smallest.width), frame.width - 16);
  const height = Math.max(box.height, smallest.height);
  const x = Math.max(8, Math.min(box.x - frame.x, frame.width - width - 8));
  const y = Math.max(8, Math.min(box.y - frame.y, frame.height - smallest.height - 8));
  return { x, y, width, height };
}

/** Where a text box stands whose words are nowhere on the map: in the middle of the editor. */
export function middleBox(frame: DOMRect): Box {
  const width = Math.min(300, frame.width - 16);
  return { x: (frame.width - width) / 2, y: frame.height / 3, width, height: 60 };
}
