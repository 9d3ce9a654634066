import type { Id } from '@journeywright/core';
import { sliderTarget } from '../../grid/address.ts';
import { type CellHit, cellAt, cellTarget, curvePointAt, itemAt, type Point } from '../../layout/hit.ts';
import type { CurvePoint, ItemBox } from '../../layout/types.ts';
import type { Target } from '../../store/targets.ts';
import { linkAt, type PlacedLink, placeLinks } from '../links.ts';
import { mountZoom } from '../lod.ts';
import type { Scene } from '../scene.ts';

/** What lies under a point of the map. */
export type Hit =
  | { readonly kind: 'handle'; readonly item: ItemBox }
  | { readonly kind: 'curve'; readonly point: CurvePoint; readonly cell: CellHit }
  | { readonly kind: 'item'; readonly item: ItemBox; readonly cell: CellHit | null }
  | { readonly kind: 'link'; readonly link: PlacedLink }
  | { readonly kind: 'cell'; readonly cell: CellHit }
  | { readonly kind: 'outside' };

/** Where the handle that links are drawn from stands: the middle of a card's right side. */
export function handlePoint(item: ItemBox): Point {
  return { x: item.x + item.width, y: item.y + item.height / 2 };
}

/** Finds what lies under a point of the map, small things first. */
export function hitAt(scene: Scene, point: Point): Hit {
  const { services, map, view } = scene;
  const { layout } = services.layout.getState();
  const { zoom } = view.get();
  const hovered = layout.items.get(map.getState().hoverItem ?? '');
  if (hovered?.table === 'cards' && zoom >= mountZoom && !scene.readOnly()) {
    const handle = handlePoint(hovered);
    if (Math.hypot(handle.x - point.x, handle.y - point.y) * zoom <= 11)
      return { kind: 'handle', item: hovered };
  }
  const cell = cellAt(layout, point);
  const curve = cell && curvePointAt(layout, point, 13 / Math.min(1, zoom));
  if (cell && curve) return { kind: 'curve', point: curve, cell };
  const item = itemAt(layout, point);
  if (item) return { kind: 'item', item, cell };
  const link = linkAt(placeLinks(services.doc.getState().snapshot, layout), point, 6 / zoom);
  if (link) return { kind: 'link', link };
  return cell ? { kind: 'cell', cell } : { kind: 'outside' };
}

/** What a hit means to focus, menus and actions; null outside the map. */
export function targetOfHit(hit: Hit): Target | null {
  switch (hit.kind) {
    case 'handle':
    case 'item':
      return { kind: 'item', table: hit.item.table, id: hit.item.id, field: hit.item.field };
    case 'curve':
      return sliderTarget(hit.point.contactPoint);
    case 'link':
      return { kind: 'link', id: hit.link.id as Id<'links'> };
    case 'cell':
      return { kind: 'cell', ...cellTarget(hit.cell) };
    case 'outside':
      return null;
  }
}
