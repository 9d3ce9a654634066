import type { Scene } from '../canvas/scene.ts';
import type { Point } from '../layout/hit.ts';
import { refKey } from '../store/targets.ts';

/** Tells others where the pointer is on the map. The session thins these out. */
export function sendCursor({ services }: Scene, { x, y }: Point): void {
  services.session.presence.update({ cursor: { x: Math.round(x), y: Math.round(y) } });
}

export function blankCursor({ services }: Scene): void {
  if (services.session.presence.self.cursor) services.session.presence.update({ cursor: null });
}

/** A selection of more than this many things is told in part: presence is sent often. */
const mostSelected = 200;

/** Tells others what is selected, edited and dragged here, until stopped. */
export function followSelf({ services, map }: Scene): () => void {
  const { presence } = services.session;
  presence.update({ journey: services.journey });
  const stopUi = services.ui.subscribe((state, before) => {
    if (state.selection !== before.selection) {
      presence.update({ selection: state.selection.slice(0, mostSelected).map(refKey) });
    }
    if (state.editing !== before.editing) {
      const { editing } = state;
      presence.update({
        editing: editing && editing.id !== '' ? `${refKey(editing)}/${editing.field}` : null,
      });
    }
  });
  const stopMap = map.subscribe(({ drag }, before) => {
    if (drag === before.drag) return;
    const first = drag?.items[0];
    presence.update({
      drag:
        drag && first
          ? {
              ids: drag.items.slice(0, 20).map(refKey),
              x: Math.round(first.x + drag.dx),
              y: Math.round(first.y + drag.dy),
            }
          : null,
    });
  });
  return () => {
    stopUi();
    stopMap();
    presence.update({ cursor: null, drag: null, selection: [], editing: null });
  };
}
