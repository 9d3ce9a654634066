import { expect, test } from 'vitest';
import { createPaneView } from './viewController.ts';

/** A pane whose height depends on the zoom, as heads give way far out. */
function paneWith(height: (zoom: number) => number) {
  const map = { width: 4_000, height: 2_000 };
  const size = { clientWidth: 1_200, clientHeight: height(1) };
  const view = createPaneView(() => map);
  view.attach(size as HTMLElement);
  view.refresh();
  let changes = 0;
  view.subscribe(({ zoom }) => {
    size.clientHeight = height(zoom);
    if (++changes < 20) view.refresh();
  });
  return { view, size, map, changes: () => changes };
}

test('a fit uses the room that the heads give up because of it', () => {
  const { view, size, map } = paneWith((zoom) => (zoom < 0.3 ? 580 : 400));
  view.fit();
  expect(view.get().zoom * map.height).toBeCloseTo(size.clientHeight, 5);
  expect(view.get().zoom).toBeCloseTo(0.29, 5);
});

test('where the heads would come back at the larger zoom, the whole map stays in view', () => {
  const { view, size, map, changes } = paneWith((zoom) => (zoom < 0.22 ? 500 : 400));
  view.fit();
  expect(view.get().zoom * map.height).toBeLessThanOrEqual(size.clientHeight);
  expect(changes()).toBeLessThan(5);
});

test('a pane resized later does not undo what was done to the view since', () => {
  const { view, size } = paneWith(() => 400);
  view.fit();
  view.zoomTo(1);
  size.clientHeight = 600;
  view.refresh();
  expect(view.get().zoom).toBe(1);
});
