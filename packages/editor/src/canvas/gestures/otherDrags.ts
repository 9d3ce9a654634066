import type { Id } from '@journeywright/core';
import { perform } from '../../actions/perform.ts';
import { emotionAt } from '../../layout/curve.ts';
import { itemAt, itemsIn, type Point } from '../../layout/hit.ts';
import type { CurvePoint, ItemBox } from '../../layout/types.ts';
import { emotionWords } from '../draw/curve.ts';
import { atRest } from '../../store/mapStore.ts';
import { type RecordRef, refKey } from '../../store/targets.ts';
import type { Scene } from '../scene.ts';
import type { Gesture } from './gesture.ts';

/** Dragging the view. Works with points of the screen, because the map moves below the pointer. */
export function panView(scene: Scene): Gesture & { by(dx: number, dy: number): void } {
  scene.map.setState({ panning: true });
  const end = (): void => scene.map.setState(atRest);
  return {
    followsEdge: false,
    by: (dx, dy) => scene.view.panBy(dx, dy),
    move: () => {},
    drop: end,
    cancel: end,
  };
}

/** Drawing an area that selects what it touches, in addition to what was selected. */
export function selectArea(scene: Scene, start: Point): Gesture {
  const { services, map } = scene;
  const before = services.ui.getState().selection;
  const kept = new Set(before.map(refKey));
  return {
    followsEdge: true,
    move(point) {
      map.setState({
        area: {
          x: Math.min(start.x, point.x),
          y: Math.min(start.y, point.y),
          width: Math.abs(point.x - start.x),
          height: Math.abs(point.y - start.y),
        },
      });
    },
    drop() {
      const { area } = map.getState();
      map.setState(atRest);
      if (!area) return;
      const found: RecordRef[] = [];
      for (const { table, id } of itemsIn(services.layout.getState().layout, area)) {
        const key = refKey({ table, id });
        if (table === 'contactPoints' || kept.has(key)) continue;
        kept.add(key);
        found.push({ table, id });
      }
      const all = [...before, ...found];
      services.ui.getState().select(all);
      services.ui.getState().announce(services.t('selection.count', { count: all.length }));
    },
    cancel: () => map.setState(atRest),
  };
}

/** Drawing a link from a card to another. */
export function drawLink(scene: Scene, from: ItemBox): Gesture {
  const { services, map } = scene;
  return {
    followsEdge: true,
    move(point) {
      const over = itemAt(services.layout.getState().layout, point);
      const card = over?.table === 'cards' && over.id !== from.id ? over.key : null;
      map.setState({ linking: { from: from.id, to: point, over: card } });
    },
    drop() {
      const { linking } = map.getState();
      map.setState(atRest);
      const to = linking?.over && services.layout.getState().layout.items.get(linking.over);
      if (!to) return;
      perform(
        services,
        'link.add',
        { from: from.id as Id<'cards'>, to: to.id as Id<'cards'> },
        { say: services.t('gesture.linked') },
      );
    },
    cancel: () => map.setState(atRest),
  };
}

/** Dragging a point of the curve up or down: whole steps, half ones while Alt is held. */
export function dragCurve(scene: Scene, point: CurvePoint): Gesture {
  const { services, map } = scene;
  const { contactPoint, lane } = point;
  return {
    followsEdge: false,
    move({ y }, { altKey }) {
      const box = services.layout.getState().layout.lanes[lane];
      if (box) map.setState({ curve: { contactPoint, lane, emotion: emotionAt(y, box, altKey ? 0.5 : 1) } });
    },
    drop() {
      const { curve } = map.getState();
      map.setState(atRest);
      if (!curve || curve.emotion === point.emotion) return;
      perform(
        services,
        'contactPoint.setEmotion',
        { id: contactPoint as Id<'contactPoints'>, emotion: curve.emotion },
        { say: emotionWords(curve.emotion, services.t) },
      );
    },
    cancel: () => map.setState(atRest),
  };
}
