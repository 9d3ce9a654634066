import { type Edge, type Node, Position, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { ItemBox } from '../layout/types.ts';
import type { PlacedLink } from './links.ts';
import { useScene } from './scene.ts';

/*
 * The one place that knows React Flow's store and the shape of its nodes and edges. Version 13 changes the
 * store; the rest of the editor must not notice.
 */

export type CardFlowNode = Node<Record<string, never>, 'card'>;
export type LinkFlowEdge = Edge<{ readonly link: PlacedLink }, 'link'>;

const noData: Record<string, never> = {};
const nodes = new WeakMap<ItemBox, CardFlowNode>();
const edges = new WeakMap<PlacedLink, LinkFlowEdge>();

/** The node of an item: the same one as long as its box stays, so that React Flow skips it. */
export function nodeOf(item: ItemBox): CardFlowNode {
  let node = nodes.get(item);
  if (!node) {
    const { key, x, y, width, height } = item;
    const middle = height / 2;
    node = {
      id: key,
      type: 'card',
      data: noData,
      position: { x, y },
      width,
      height,
      initialWidth: width,
      initialHeight: height,
      measured: { width, height },
      // Given handles keep React Flow from measuring the node.
      handles: [
        { type: 'target', position: Position.Left, x: 0, y: middle, width: 1, height: 1 },
        { type: 'source', position: Position.Right, x: width, y: middle, width: 1, height: 1 },
      ],
      draggable: false,
      selectable: false,
      connectable: false,
      deletable: false,
      focusable: false,
      domAttributes: { 'aria-hidden': true },
    };
    nodes.set(item, node);
  }
  return node;
}

export function edgeOf(link: PlacedLink): LinkFlowEdge {
  let edge = edges.get(link);
  if (!edge) {
    edge = {
      id: link.id,
      type: 'link',
      source: link.from.key,
      target: link.to.key,
      data: { link },
      selectable: false,
      deletable: false,
      reconnectable: false,
      focusable: false,
      domAttributes: { 'aria-hidden': true },
    };
    edges.set(link, edge);
  }
  return edge;
}

/** Keeps React Flow's transform in step with the view of the map, in the same frame as the canvas. */
export function FlowBridge() {
  const { view, frames } = useScene();
  const store = useStoreApi();
  useEffect(() => {
    let last = { x: Number.NaN, y: 0, zoom: 0 };
    const sync = (): void => {
      const now = view.get();
      if (now.x === last.x && now.y === last.y && now.zoom === last.zoom) return;
      last = now;
      store.setState({ transform: [now.x, now.y, now.zoom] });
    };
    const stop = frames.add(sync, 0);
    return stop;
  }, [view, frames, store]);
  useEffect(() => {
    // What is drawn here is described by the grid layer; React Flow's role would hide it from readers.
    const { domNode } = store.getState();
    domNode?.setAttribute('role', 'presentation');
    domNode?.querySelector('.react-flow__renderer')?.setAttribute('aria-hidden', 'true');
  }, [store]);
  return null;
}
