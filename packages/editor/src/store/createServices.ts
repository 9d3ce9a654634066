import { createCommands, createIdSource, type IdSource, type Session } from '@journeywright/core';
import { createFrames } from '../canvas/frames.ts';
import { measureWith } from '../canvas/measure.ts';
import { readPalette, type Palette, watchPalette } from '../canvas/palette.ts';
import type { Scene } from '../canvas/scene.ts';
import { createPaneView } from '../canvas/viewController.ts';
import { createLayouter } from '../layout/layouter.ts';
import { createMetrics } from '../layout/metrics.ts';
import type { Translate } from '../messages/translate.ts';
import { mirrorSession } from './docStore.ts';
import { followLayout } from './layoutStore.ts';
import { lockSession } from './lockSession.ts';
import { createMapStore } from './mapStore.ts';
import type { EditorServices } from './services.ts';
import { createUiStore } from './uiStore.ts';

export interface ServicesOptions {
  readonly session: Session;
  readonly newId?: IdSource | undefined;
  readonly journey: string;
  readonly root: HTMLElement;
  readonly t: Translate;
  /** Whether the host closes the map for editing; `lock` changes it while the editor is mounted. */
  readonly locked: boolean;
}

/** Ids from the platform's source of randomness. */
function randomIds(): IdSource {
  return createIdSource(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);
}

/** Everything one mounted editor works with, for one journey of a session. Call `stop` when it goes. */
export function createServices(options: ServicesOptions): {
  services: EditorServices;
  scene: Scene;
  lock: (locked: boolean) => void;
  stop: () => void;
} {
  const { journey, root, t } = options;
  const { session, lock } = lockSession(options.session, t('map.locked'), options.locked);
  const newId = options.newId ?? randomIds();
  const frames = createFrames();
  let palette: Palette | null = null;
  const readColors = (): Palette => {
    palette ??= readPalette(root);
    return palette;
  };
  const textScale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  const metrics = createMetrics(textScale);
  const doc = mirrorSession(session);
  const layouter = createLayouter({ t, metrics, measureText: measureWith(metrics, () => readColors().font) });
  const layout = followLayout(doc.store, journey, layouter);
  const view = createPaneView(() => layout.store.getState().layout);
  const ui = createUiStore();
  // On a small screen the map comes first; the inspector opens when it is asked for.
  if (root.clientWidth > 0 && root.clientWidth < 760) ui.getState().togglePanel('inspector', false);
  const services: EditorServices = {
    session,
    newId,
    journey,
    t,
    view,
    doc: doc.store,
    layout: layout.store,
    ui,
    commands: createCommands({ session, newId }),
    root: () => root,
  };
  const scene: Scene = {
    services,
    view,
    frames,
    metrics,
    map: createMapStore(),
    mounted: new Set(),
    palette: readColors,
    readOnly: () => session.getStatus().readOnly !== null,
  };
  const unwatch = watchPalette(root, () => {
    palette = null;
    frames.request();
  });
  return {
    services,
    scene,
    lock,
    stop() {
      unwatch();
      layout.stop();
      doc.stop();
      frames.stop();
    },
  };
}
