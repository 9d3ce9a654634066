import type { Box } from '../layout/types.ts';

/** What part of the map is seen, and how large. `x`, `y`: screen place of the map's origin in the pane, in CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The one way to move the view; implemented by the canvas. */
export interface ViewController {
  get(): Viewport;
  subscribe(listener: (viewport: Viewport) => void): () => void;
  /** Size of the pane that shows the map, without heads, in CSS pixels. */
  paneSize(): { readonly width: number; readonly height: number };
  /** Scrolls just far enough that the box is in sight, heads and panels not over it. */
  reveal(box: Box): void;
  fit(): void;
  zoomTo(zoom: number): void;
  zoomBy(factor: number): void;
  panBy(dx: number, dy: number): void;
  /** Screen box, in client coordinates, of a box on the map. */
  toScreen(box: Box): Box;
  /** Map coordinates of a client point. */
  toMap(point: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number };
}
