import {
  createCommands,
  createIdSource,
  memorySession,
  type Session,
  type Snapshot,
} from '@journeywright/core';
import { createLayouter } from '../layout/layouter.ts';
import { sampleJourney } from '../layout/sample.test-support.ts';
import { createTranslate } from '../messages/translate.ts';
import { mirrorSession } from '../store/docStore.ts';
import { followLayout } from '../store/layoutStore.ts';
import type { EditorServices } from '../store/services.ts';
import { createUiStore } from '../store/uiStore.ts';
import type { ViewController } from '../store/view.ts';

const stillView: ViewController = {
  get: () => ({ x: 0, y: 0, zoom: 1 }),
  subscribe: () => () => {},
  paneSize: () => ({ width: 800, height: 600 }),
  reveal: () => {},
  fit: () => {},
  zoomTo: () => {},
  zoomBy: () => {},
  panBy: () => {},
  toScreen: (box) => box,
  toMap: (point) => point,
};

function repeatable(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

/** The services of an editor without a page: everything but what is drawn. */
export function testServices(snapshot: Snapshot = sampleJourney()): {
  services: EditorServices;
  session: Session;
  snapshot: () => Snapshot;
} {
  const session = memorySession({ snapshot });
  const newId = createIdSource(repeatable());
  const t = createTranslate();
  const doc = mirrorSession(session).store;
  const layouter = createLayouter({ t, measureText: (text) => text.length * 6 });
  const services: EditorServices = {
    session,
    newId,
    commands: createCommands({ session, newId }),
    journey: 'jny_1',
    ui: createUiStore(),
    doc,
    layout: followLayout(doc, 'jny_1', layouter).store,
    view: stillView,
    t,
    root: () => null,
  };
  return { services, session, snapshot: () => session.getSnapshot() };
}
