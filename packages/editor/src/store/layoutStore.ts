import { createStore } from 'zustand/vanilla';
import type { Layouter } from '../layout/layouter.ts';
import type { MapLayout } from '../layout/types.ts';
import type { DocStore } from './docStore.ts';
import type { LayoutStore } from './services.ts';

/** Keeps the layout of a journey in step with the document until `stop` is called. */
export function followLayout(
  doc: DocStore,
  journey: string,
  layouter: Layouter,
): { store: LayoutStore; stop: () => void } {
  const store = createStore<{ readonly layout: MapLayout }>(() => ({
    layout: layouter(doc.getState().snapshot, journey),
  }));
  const stop = doc.subscribe(({ snapshot }) => {
    const layout = layouter(snapshot, journey);
    if (layout !== store.getState().layout) store.setState({ layout });
  });
  return { store, stop };
}
