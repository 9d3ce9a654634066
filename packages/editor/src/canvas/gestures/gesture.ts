import type { Point } from '../../layout/hit.ts';

/** A pointer movement under way. It previews locally and writes once, in `drop`. */
export interface Gesture {
  /** `point` is on the map; the event tells which keys are held. */
  move(point: Point, keys: { readonly altKey: boolean }): void;
  drop(): void;
  /** Takes everything back. */
  cancel(): void;
  /** Whether the view moves along when the pointer nears the edge of the pane. */
  readonly followsEdge: boolean;
}
