import { contains, type Point } from '../../layout/hit.ts';
import type { Scene } from '../scene.ts';
import type { Gesture } from './gesture.ts';
import { type Hit, hitAt } from './hits.ts';
import { dragItems, isMovable } from './itemDrag.ts';
import { drawLink, dragCurve, panView, selectArea } from './otherDrags.ts';
import { createPinch } from './pinch.ts';
import { doubleTap, openMenuAt, tap } from './tap.ts';
import { selectionSet } from '../../store/selectionSet.ts';

interface Press {
  readonly id: number;
  readonly touch: boolean;
  readonly hit: Hit;
  readonly start: Point;
  readonly client: Point;
  readonly extend: boolean;
  readonly pan: boolean;
  readonly area: boolean;
}

const threshold = { mouse: 4, touch: 10 };
const longPress = 550;
const doubleTime = 450;
const edge = 36;

/** Turns pointer events on the pane into taps and gestures. One pointer at a time; a second finger pinches. */
export interface PointerMachine {
  down(event: PointerEvent): void;
  move(event: PointerEvent): void;
  up(event: PointerEvent): void;
  /** Escape or a lost pointer. Returns whether something was under way. */
  cancel(): boolean;
  holdSpace(held: boolean): void;
}

export function createPointerMachine(scene: Scene, pane: () => HTMLElement | null): PointerMachine {
  const { view, map } = scene;
  const fingers = new Map<number, Point>();
  const pinch = createPinch(view);
  let press: Press | null = null;
  let gesture: Gesture | null = null;
  let last: { client: Point; altKey: boolean } = { client: { x: 0, y: 0 }, altKey: false };
  let lastTap: { time: number; client: Point } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edgeFrame: number | null = null;
  let spaceHeld = false;

  function begin(from: Press): Gesture {
    const { hit, start, touch } = from;
    const still = scene.readOnly() || scene.services.ui.getState().mode.kind !== 'idle';
    if (from.pan || (still && !from.area)) return panView(scene);
    if (from.area && hit.kind !== 'handle') return selectArea(scene, start);
    if (hit.kind === 'handle') return drawLink(scene, hit.item);
    if (hit.kind === 'curve') return dragCurve(scene, hit.point);
    if (hit.kind === 'item' && isMovable(hit.item)) {
      // A finger that slides over a card wants to pan, unless the card was chosen first.
      const chosen = selectionSet(scene.services.ui.getState().selection).has(
        `${hit.item.table}/${hit.item.id}`,
      );
      if (!touch || chosen) return dragItems(scene, hit.item, start);
    }
    return panView(scene);
  }

  function step(): void {
    if (gesture) gesture.move(view.toMap(last.client), last);
  }

  function followEdge(): void {
    edgeFrame = null;
    const element = pane();
    if (!gesture?.followsEdge || !element) return;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const push = (at: number, low: number, high: number): number =>
      at < low + edge ? (low + edge - at) / 3 : at > high - edge ? (high - edge - at) / 3 : 0;
    const dx = Math.max(-24, Math.min(24, push(last.client.x, left, right)));
    const dy = Math.max(-24, Math.min(24, push(last.client.y, top, bottom)));
    if (dx !== 0 || dy !== 0) {
      view.panBy(dx, dy);
      step();
    }
    edgeFrame = requestAnimationFrame(followEdge);
  }

  function finish(): void {
    clearTimeout(timer);
    if (edgeFrame !== null) cancelAnimationFrame(edgeFrame);
    edgeFrame = null;
    press = null;
    gesture = null;
  }

  function cancel(): boolean {
    const busy = gesture !== null;
    gesture?.cancel();
    finish();
    return busy;
  }

  function hover(client: Point): void {
    const element = pane();
    if (!element) return;
    const point = view.toMap(client);
    const hit = hitAt(scene, point);
    const item = hit.kind === 'item' || hit.kind === 'handle' ? hit.item.key : null;
    const cell = hit.kind === 'cell' || hit.kind === 'item' || hit.kind === 'curve' ? hit.cell : null;
    const before = map.getState();
    const sameCell =
      before.hoverCell?.lane === cell?.lane &&
      before.hoverCell?.column === cell?.column &&
      !!cell === !!before.hoverCell;
    const inHandle = hit.kind === 'handle';
    if (before.hoverItem !== item || (!sameCell && !inHandle)) {
      map.setState({ hoverItem: item, hoverCell: inHandle ? before.hoverCell : cell });
    }
    element.dataset.over =
      hit.kind === 'item' && (scene.readOnly() || !isMovable(hit.item)) ? 'text' : hit.kind;
  }

  function release(from: Press, client: Point): void {
    const now = performance.now();
    const again =
      lastTap !== null &&
      now - lastTap.time < doubleTime &&
      Math.hypot(client.x - lastTap.client.x, client.y - lastTap.client.y) < 8;
    lastTap = again ? null : { time: now, client };
    if (again && !from.extend) doubleTap(scene, from.hit);
    else tap(scene, from.hit, from.extend);
  }

  return {
    down(event) {
      const client = { x: event.clientX, y: event.clientY };
      const touch = event.pointerType === 'touch';
      if (touch) {
        fingers.set(event.pointerId, client);
        const [a, b] = [...fingers.values()];
        if (a && b) {
          cancel();
          pinch.start(a, b);
          return;
        }
      }
      if (event.button === 2 || press) return;
      const start = view.toMap(client);
      hover(client);
      const hit = hitAt(scene, start);
      const extend = event.shiftKey || event.ctrlKey || event.metaKey;
      const open = hit.kind === 'cell' || hit.kind === 'outside' || hit.kind === 'link';
      press = {
        id: event.pointerId,
        touch,
        hit,
        start,
        client,
        extend,
        pan: spaceHeld || event.button === 1,
        area: event.shiftKey && open,
      };
      last = { client, altKey: event.altKey };
      pane()?.setPointerCapture(event.pointerId);
      if (!touch) return;
      timer = setTimeout(() => {
        if (!press || gesture) return;
        const { hit: under } = press;
        finish();
        openMenuAt(scene, under, client);
      }, longPress);
    },
    move(event) {
      const client = { x: event.clientX, y: event.clientY };
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, client);
      const [a, b] = [...fingers.values()];
      if (a && b) {
        pinch.move(a, b);
        return;
      }
      if (!press) {
        if (event.pointerType !== 'touch') hover(client);
        return;
      }
      if (event.pointerId !== press.id) return;
      const before = last.client;
      last = { client, altKey: event.altKey };
      if (!gesture) {
        const far = Math.hypot(client.x - press.client.x, client.y - press.client.y);
        if (far < (press.touch ? threshold.touch : threshold.mouse)) return;
        clearTimeout(timer);
        gesture = begin(press);
        map.setState({ hoverItem: null, hoverCell: null });
        if (gesture.followsEdge) edgeFrame = requestAnimationFrame(followEdge);
      }
      if ('by' in gesture)
        (gesture as ReturnType<typeof panView>).by(client.x - before.x, client.y - before.y);
      else step();
    },
    up(event) {
      fingers.delete(event.pointerId);
      if (!press || event.pointerId !== press.id) return;
      const from = press;
      const running = gesture;
      if (running) {
        finish();
        running.drop();
        return;
      }
      finish();
      if (event.button === 1) return;
      release(from, { x: event.clientX, y: event.clientY });
    },
    cancel() {
      fingers.clear();
      return cancel();
    },
    holdSpace(held) {
      spaceHeld = held;
      const element = pane();
      if (element) element.dataset.hand = held ? 'true' : 'false';
    },
  };
}

/** Whether a point of the screen lies in an element. */
export function isOver(element: HTMLElement, point: Point): boolean {
  return contains(element.getBoundingClientRect(), point);
}
