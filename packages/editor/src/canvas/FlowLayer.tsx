import { type EdgeTypes, type NodeTypes, ReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { contains } from '../layout/hit.ts';
import { useServices } from '../store/services.ts';
import { useStore } from 'zustand';
import { CardNode } from './CardNode.tsx';
import { type CardFlowNode, edgeOf, FlowBridge, type LinkFlowEdge, nodeOf } from './flow.ts';
import { LinkEdge } from './LinkEdge.tsx';
import type { PlacedLink } from './links.ts';
import { linksToMount, setMountedLinks } from './mountedLinks.ts';
import { cellsIn, type CellRange, growRange, mountStep, mountZoom, rangeHolds, windowKeys } from './lod.ts';
import { useMap, useScene } from './scene.ts';
import { visibleBox } from './viewport.ts';

const nodeTypes: NodeTypes = { card: CardNode };
const edgeTypes: EdgeTypes = { link: LinkEdge };
const noKeys: readonly string[] = [];

/** Milliseconds without a change of zoom after which it has come to rest. */
const rest = 140;

/**
 * While the zoom changes the cards' DOM is hidden and nothing is mounted: the canvas draws them all. Text in
 * the DOM would be rastered anew for each step.
 */
function useZoomRest(): void {
  const { view, map, frames } = useScene();
  useEffect(() => {
    let last = view.get().zoom;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = view.subscribe(({ zoom }) => {
      if (zoom === last) return;
      last = zoom;
      if (!map.getState().zooming) map.setState({ zooming: true });
      clearTimeout(timer);
      timer = setTimeout(() => {
        map.setState({ zooming: false });
        frames.request();
      }, rest);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [view, map, frames]);
}

/** The keys of the cards that are mounted now: those in and around the view, a few more each frame. */
function useMountedKeys(): readonly string[] {
  const scene = useScene();
  const [keys, setKeys] = useState<readonly string[]>(noKeys);
  useEffect(() => {
    const { view, services, frames, map } = scene;
    let current: readonly string[] = noKeys;
    let wanted: readonly string[] = noKeys;
    let range: CellRange | null = null;
    let seenLayout = services.layout.getState().layout;
    let done = true;
    let stepping = false;

    function findWanted(): void {
      const { layout } = services.layout.getState();
      const { zoom } = view.get();
      if (map.getState().zooming) return;
      if (zoom < mountZoom || layout.items.size === 0) {
        range = null;
        wanted = noKeys;
      } else {
        const inView = cellsIn(layout, visibleBox(view.get(), view.paneSize()));
        if (range && layout === seenLayout && rangeHolds(range, inView)) return;
        range = growRange(layout, inView);
        wanted = windowKeys(layout, range);
        if (wanted.length === 0) wanted = windowKeys(layout, inView);
      }
      seenLayout = layout;
      done = false;
    }

    function step(): void {
      findWanted();
      if (done || stepping) return;
      const seen = visibleBox(view.get(), view.paneSize());
      const { items } = services.layout.getState().layout;
      const next = mountStep(current, wanted, (key) => {
        const item = items.get(key);
        return item !== undefined && contains(seen, item);
      });
      done = next.done;
      if (next.keys !== current) {
        current = next.keys;
        setKeys(current);
      }
      if (!done) {
        // The next few come in the next frame: a frame asked for within a frame would be this one.
        stepping = true;
        requestAnimationFrame(() => {
          stepping = false;
          frames.request();
        });
      }
    }
    return frames.add(step, 2);
  }, [scene]);
  return keys;
}

function useMountedEdges(): LinkFlowEdge[] {
  const scene = useScene();
  const [edges, setEdges] = useState<LinkFlowEdge[]>([]);
  useEffect(() => {
    let last: readonly PlacedLink[] = [];
    return scene.frames.add(() => {
      const links = linksToMount(scene);
      if (links.length === last.length && links.every((link, at) => link === last[at])) return;
      last = links;
      setEdges(links.map(edgeOf));
      setMountedLinks(scene, new Set(links.map(({ id }) => id)));
    }, 3);
  }, [scene]);
  return edges;
}

/** React Flow with the cards near the view only. All gestures are handled by the pane around it. */
export function FlowLayer() {
  const services = useServices();
  const layout = useStore(services.layout, (state) => state.layout);
  const keys = useMountedKeys();
  const edges = useMountedEdges();
  const zooming = useMap((state) => state.zooming);
  useZoomRest();
  const nodes = useMemo(() => {
    const list: CardFlowNode[] = [];
    for (const key of keys) {
      const item = layout.items.get(key);
      if (item) list.push(nodeOf(item));
    }
    return list;
  }, [keys, layout]);
  return (
    <ReactFlow
      className="jw-flow"
      data-zooming={zooming || undefined}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      attributionPosition="bottom-right"
      minZoom={0.1}
      maxZoom={2}
      panOnDrag={false}
      panOnScroll={false}
      zoomOnScroll={false}
      zoomOnPinch={false}
      zoomOnDoubleClick={false}
      preventScrolling={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
    >
      <FlowBridge />
    </ReactFlow>
  );
}
