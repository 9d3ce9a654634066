import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Metrics } from '../layout/metrics.ts';
import type { MapState, MapStore } from '../store/mapStore.ts';
import type { EditorServices } from '../store/services.ts';
import type { Frames } from './frames.ts';
import type { Palette } from './palette.ts';
import type { PaneView } from './viewController.ts';

/** What the layers of one map share among themselves; other parts of the editor use `EditorServices`. */
export interface Scene {
  readonly services: EditorServices;
  readonly view: PaneView;
  readonly frames: Frames;
  readonly map: MapStore;
  readonly metrics: Metrics;
  /** Keys of the items that have DOM now: the canvas leaves them out. */
  readonly mounted: Set<string>;
  palette(): Palette;
  /** Whether nothing may be changed. */
  readOnly(): boolean;
}

const SceneContext = createContext<Scene | null>(null);

export const SceneProvider = SceneContext.Provider;

export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('This part belongs inside the map.');
  return scene;
}

export function useMap<T>(selector: (state: MapState) => T): T {
  return useStore(useScene().map, selector);
}
