import type { Link, Snapshot, Table } from '@journeywright/core';
import type { Point } from '../layout/hit.ts';
import { type ItemBox, itemKey, type MapLayout } from '../layout/types.ts';
import { distanceTo, type LinkPath, linkPath } from './linkPath.ts';

/** A link between two cards of the map. */
export interface PlacedLink {
  readonly id: string;
  readonly record: Link;
  readonly from: ItemBox;
  readonly to: ItemBox;
  readonly path: LinkPath;
}

interface Placed {
  readonly table: Table<Link>;
  readonly links: readonly PlacedLink[];
}

const known = new WeakMap<MapLayout, Placed>();

/** The links of a journey with their ways; links to cards that are not on the map are left out. */
export function placeLinks(snapshot: Snapshot, layout: MapLayout): readonly PlacedLink[] {
  const table = snapshot.tables.links as Table<Link>;
  const before = known.get(layout);
  if (before?.table === table) return before.links;
  const links: PlacedLink[] = [];
  for (const record of table.values()) {
    const from = layout.items.get(cardKey(record.from));
    const to = layout.items.get(cardKey(record.to));
    if (from && to) links.push({ id: record.id, record, from, to, path: linkPath(from, to) });
  }
  known.set(layout, { table, links });
  return links;
}

function cardKey(id: string | null): string {
  return itemKey({ table: 'cards', id: id ?? '', field: 'text' });
}

/** The link within `reach` pixels of a point of the map, or null. */
export function linkAt(links: readonly PlacedLink[], point: Point, reach: number): PlacedLink | null {
  let found: PlacedLink | null = null;
  let best = reach;
  for (const link of links) {
    const [a, b, c, d] = link.path;
    const near =
      point.x >= Math.min(a.x, b.x, c.x, d.x) - reach &&
      point.x <= Math.max(a.x, b.x, c.x, d.x) + reach &&
      point.y >= Math.min(a.y, d.y) - reach &&
      point.y <= Math.max(a.y, d.y) + reach;
    if (!near) continue;
    const distance = distanceTo(link.path, point);
    if (distance <= best) {
      best = distance;
      found = link;
    }
  }
  return found;
}
