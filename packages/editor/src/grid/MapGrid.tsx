/* oxlint-disable jsx-a11y/interactive-supports-focus -- its cells take the focus, one of them is the Tab stop */
import { type ClipboardEvent, type KeyboardEvent, type ReactElement, useRef } from 'react';
import { copyCards, pasteCards } from '../actions/clipboard.ts';
import { useLayout, useServices, useSnapshot } from '../store/services.ts';
import type { Target } from '../store/targets.ts';
import { headCols, headRows } from './address.ts';
import { ContactPointHeads, LaneRow, StageHeads } from './GridRows.tsx';
import { handleKey } from './handleKey.ts';
import { SkipLink, skipTargetId } from './SkipLink.tsx';
import { useGridFocus } from './useGridFocus.ts';
import { useGridFrame } from './useGridFrame.ts';
import { useGridWindow } from './useGridWindow.ts';
import { shortTitle } from './words.ts';

/** Whether a clipboard key belongs to text and not to cards: something on the page is selected. */
function textIsSelected(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString() !== '';
}

/**
 * The map as a grid: what assistive technology reads and where the keyboard is. Its boxes are transparent and
 * lie over what the canvas draws, so that the focus outline and exploring by touch meet what is seen. It fills
 * the area of the pane and the heads together and lets the pointer through.
 */
export function MapGrid(): ReactElement {
  const services = useServices();
  const { ui, t, journey } = services;
  const grid = useRef<HTMLDivElement>(null);
  const columnCount = useLayout((layout) => layout.columns.length);
  const laneCount = useLayout((layout) => layout.lanes.length);
  const title = useSnapshot((snapshot) => shortTitle(snapshot, 'journeys', journey, t));
  const window = useGridWindow();
  useGridFrame(grid, window);
  useGridFocus(grid);

  const target = (): Target => ui.getState().focus ?? { kind: 'corner' };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (handleKey(services, target(), { ...pick(event), isComposing: event.nativeEvent.isComposing })) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const onCopy = (event: ClipboardEvent, cut: boolean): void => {
    if (!textIsSelected() && copyCards(services, target(), event.clipboardData, cut)) event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (pasteCards(services, target(), event.clipboardData)) event.preventDefault();
  };

  return (
    <>
      <SkipLink />
      <div
        ref={grid}
        className="jw-grid"
        role="grid"
        aria-label={t('map.label', { title })}
        aria-rowcount={laneCount + headRows}
        aria-colcount={columnCount + headCols}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onCopy={(event) => onCopy(event, false)}
        onCut={(event) => onCopy(event, true)}
        onPaste={onPaste}
      >
        <StageHeads window={window} />
        <ContactPointHeads window={window} />
        {window.lanes.map((lane) => (
          <LaneRow key={lane} index={lane} window={window} />
        ))}
      </div>
      <span id={skipTargetId(journey)} tabIndex={-1} className="jw-skip-target" />
    </>
  );
}

function pick({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyboardEvent): Omit<Parameters<typeof handleKey>[2], 'isComposing'> {
  return { key, code, ctrlKey, metaKey, altKey, shiftKey };
}
