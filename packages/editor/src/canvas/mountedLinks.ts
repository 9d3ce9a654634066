import { selectionSet } from '../store/selectionSet.ts';
import { placeLinks, type PlacedLink } from './links.ts';
import { mountZoom } from './lod.ts';
import type { Scene } from './scene.ts';

/** More links than this are never mounted: a card with hundreds of them stays on the canvas. */
const limit = 60;

/** Links shown as DOM: the selected ones and those of selected or hovered cards, where both cards have DOM. */
export function linksToMount({ services, map, view, mounted }: Scene): readonly PlacedLink[] {
  if (view.get().zoom < mountZoom) return [];
  const { hoverItem, dragging } = map.getState();
  const selected = selectionSet(services.ui.getState().selection);
  const links = placeLinks(services.doc.getState().snapshot, services.layout.getState().layout);
  const found: PlacedLink[] = [];
  for (const link of links) {
    const { from, to } = link;
    if (!mounted.has(from.key) || !mounted.has(to.key) || dragging.has(from.key) || dragging.has(to.key))
      continue;
    const near =
      from.key === hoverItem ||
      to.key === hoverItem ||
      selected.has(`links/${link.id}`) ||
      selected.has(`cards/${from.id}`) ||
      selected.has(`cards/${to.id}`);
    if (near) found.push(link);
    if (found.length === limit) break;
  }
  return found;
}

const shown = new WeakMap<Scene, ReadonlySet<string>>();

/** Ids of the links that have DOM now; the canvas leaves them out. */
export function mountedLinks(scene: Scene): ReadonlySet<string> {
  return shown.get(scene) ?? none;
}

export function setMountedLinks(scene: Scene, ids: ReadonlySet<string>): void {
  shown.set(scene, ids);
  scene.frames.request();
}

const none: ReadonlySet<string> = new Set();
