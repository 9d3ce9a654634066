import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CellHit, Insertion, Point } from '../layout/hit.ts';
import type { Box, ItemBox } from '../layout/types.ts';
import type { Refusal } from '@journeywright/core';

/** Where dragged items would land. */
export interface DropPlace {
  readonly cell: CellHit;
  readonly insertion: Insertion;
  /** Why it would be refused, or null. */
  readonly refusal: Refusal | null;
}

/** What the pointer is doing or over at this moment. Never stored. */
export interface MapState {
  readonly hoverCell: CellHit | null;
  readonly hoverItem: string | null;
  /** Items on the move, by key; the same set for the whole drag. */
  readonly dragging: ReadonlySet<string>;
  readonly drag: { readonly items: readonly ItemBox[]; readonly dx: number; readonly dy: number } | null;
  readonly drop: DropPlace | null;
  /** An area being drawn to select what it touches. */
  readonly area: Box | null;
  /** A link being drawn. */
  readonly linking: { readonly from: string; readonly to: Point; readonly over: string | null } | null;
  /** A point of the curve being dragged, with the value it would take. */
  readonly curve: { readonly contactPoint: string; readonly lane: number; readonly emotion: number } | null;
  readonly panning: boolean;
  /** The zoom is changing: the canvas draws everything until it rests. */
  readonly zooming: boolean;
  readonly miniMap: boolean;
  readonly others: boolean;
}

export type MapStore = StoreApi<MapState>;

export const nothingDragged: ReadonlySet<string> = new Set();

/** What a gesture leaves behind when it ends: nothing. */
export const atRest: Pick<MapState, 'dragging' | 'drag' | 'drop' | 'area' | 'linking' | 'curve' | 'panning'> =
  {
    dragging: nothingDragged,
    drag: null,
    drop: null,
    area: null,
    linking: null,
    curve: null,
    panning: false,
  };

export function createMapStore(): MapStore {
  return createStore<MapState>()(() => ({
    hoverCell: null,
    hoverItem: null,
    ...atRest,
    zooming: false,
    miniMap: true,
    others: true,
  }));
}
