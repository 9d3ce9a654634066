import type { Id } from '@journeywright/core';
import type { MapLayout } from '../layout/types.ts';

/** Where a contact point goes: a stage, and an index among its other contact points. */
export interface ContactMove {
  readonly stage: Id<'stages'>;
  readonly index: number;
}

/**
 * What it means to take the contact point in column `from` to the gap before column `gap`, let go over a
 * stage. A gap between two stages belongs to the one the pointer is over. Null when it stays where it is.
 */
export function contactMove(
  layout: MapLayout,
  from: number,
  gap: number,
  overStage: string,
): ContactMove | null {
  const stage = layout.stages.find(({ id }) => id === overStage);
  if (!stage) return null;
  const empty = layout.columns[stage.firstColumn]?.contactPoint === null;
  const end = stage.firstColumn + (empty ? 0 : stage.columnCount);
  const place = Math.min(end, Math.max(stage.firstColumn, gap));
  const own = from >= stage.firstColumn && from < end;
  if (own && (place === from || place === from + 1)) return null;
  const index = place - stage.firstColumn - (own && from < place ? 1 : 0);
  return { stage: stage.id as Id<'stages'>, index };
}
