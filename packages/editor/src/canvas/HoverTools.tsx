import { type CSSProperties, type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import { startDraft } from '../actions/draft.ts';
import { cellTarget } from '../layout/hit.ts';
import { cellKey } from '../layout/types.ts';
import { useLayout, useServices, useUi } from '../store/services.ts';
import { handlePoint } from './gestures/hits.ts';
import { mountZoom } from './lod.ts';
import { useMap, useScene } from './scene.ts';

/** Keeps the tools where the map is, in the frame that moves it. */
function useFollow() {
  const { view, frames } = useScene();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      frames.add(() => {
        const { x, y, zoom } = view.get();
        if (!ref.current) return;
        ref.current.style.transform = `translate(${x}px,${y}px) scale(${zoom})`;
        ref.current.style.setProperty('--jw-unzoom', String(1 / zoom));
        ref.current.dataset.far = zoom < mountZoom ? 'true' : 'false';
      }, 1),
    [view, frames],
  );
  return ref;
}

/** What the pointer finds under it: a "+" in a cell, the question of an empty one, the handle of a link. */
export function HoverTools() {
  const services = useServices();
  const { t } = services;
  const { readOnly } = useScene();
  const ref = useFollow();
  const cell = useMap((state) => state.hoverCell);
  const itemKey = useMap((state) => state.hoverItem);
  const resting = useMap(
    (state) => state.dragging.size === 0 && !state.area && !state.linking && !state.panning,
  );
  const idle = useUi((state) => state.mode.kind === 'idle' && state.editing === null);
  const item = useLayout((layout) => (itemKey ? layout.items.get(itemKey) : undefined));
  const layout = useLayout((state) => state);
  const shown = resting && idle && !readOnly();

  const lane = cell && layout.lanes[cell.lane.index];
  const column = cell && layout.columns[cell.column.index];
  const content = lane?.content;
  const filled = cell ? layout.cells.has(cellKey(cell.lane.index, cell.column.index)) : false;
  const single = content === 'expectation' || content === 'experience';
  const addable = content !== 'curve' && !(single && filled);
  const needsPoint = content !== 'cards' && column?.contactPoint === null;
  const question = services.doc.getState().snapshot.tables.lanes.get(cell?.lane.id ?? '')?.help ?? '';

  const add = (event: MouseEvent): void => {
    event.stopPropagation();
    if (cell) startDraft(services, cellTarget(cell));
  };
  const handle = item && item.table === 'cards' ? handlePoint(item) : null;
  const box = (width: number, height: number, left: number, top: number): CSSProperties => ({
    width,
    height,
    left,
    top,
  });
  return (
    <div className="jw-hover" ref={ref} aria-hidden="true">
      {shown && cell && lane && column && addable && !needsPoint && (
        <div
          className="jw-hover-cell"
          data-empty={!filled || undefined}
          style={box(column.width, lane.height, column.x, lane.y)}
        >
          {!filled && question !== '' && <span className="jw-question">{question}</span>}
          <button
            type="button"
            className="jw-cell-add jw-pane-tool"
            tabIndex={-1}
            title={t('hover.add')}
            aria-label={t('hover.add')}
            onPointerDown={hold}
            onClick={add}
          >
            <svg viewBox="0 0 16 16">
              <path d="M8 3.5v9M3.5 8h9" />
            </svg>
          </button>
        </div>
      )}
      {shown && handle && (
        <i className="jw-link-handle" title={t('hover.link')} style={{ left: handle.x, top: handle.y }} />
      )}
    </div>
  );
}

function hold(event: PointerEvent): void {
  event.stopPropagation();
}
