/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the boxes lie freely over a canvas and only part of them exists: no table or list element can do that */
import { memo, type ReactElement, useSyncExternalStore } from 'react';
import { cellKey, type ColumnBox, type ItemBox, type LaneBox } from '../layout/types.ts';
import { useLayout, useServices, useSnapshot, useUi } from '../store/services.ts';
import { refKey } from '../store/targets.ts';
import { selectionSet } from '../store/selectionSet.ts';
import { cellTargetAt, headCols, itemTarget, sliderTarget } from './address.ts';
import { cellName, emotionText, itemName, presenceText } from './names.ts';
import { useGridTarget } from './useGridTarget.ts';
import { useName } from './useName.ts';
import { shortTitle } from './words.ts';

/** Who is typing into an item, in words; empty when nobody is. */
function usePresenceText(item: {
  readonly table: string;
  readonly id: string;
  readonly field: string;
}): string {
  const { session, t } = useServices();
  const others = useSyncExternalStore(session.presence.subscribe, session.presence.others);
  return presenceText(others, item, t);
}

const GridItem = memo(function GridItem(at: { id: string; left: number; top: number }): ReactElement | null {
  const item = useLayout((layout) => layout.items.get(at.id));
  return item ? <ItemBoxed item={item} left={at.left} top={at.top} /> : null;
});

function ItemBoxed({ item, left, top }: { item: ItemBox; left: number; top: number }): ReactElement {
  const { t } = useServices();
  const words = useName((naming) => itemName(naming, item));
  const who = usePresenceText(item);
  const selected = useUi(({ selection }) => selectionSet(selection).has(refKey(item)));
  const target = useGridTarget(itemTarget(item));
  const name = [words, who, selected && t('selection.selected')].filter(Boolean).join('; ');
  return (
    <div
      {...target}
      role="listitem"
      aria-label={name}
      className="jw-grid-item"
      style={{ left: item.x - left, top: item.y - top, width: item.width, height: item.height }}
    >
      <span className="jw-words">{name}</span>
    </div>
  );
}

function EmotionSlider({ contactPoint }: { contactPoint: string }): ReactElement {
  const { t } = useServices();
  const emotion = useSnapshot((snapshot) => snapshot.tables.contactPoints.get(contactPoint)?.emotion ?? null);
  const title = useSnapshot((snapshot) => shortTitle(snapshot, 'contactPoints', contactPoint, t));
  const target = useGridTarget(sliderTarget(contactPoint));
  return (
    <div
      {...target}
      role="slider"
      className="jw-grid-slider"
      aria-label={t('grid.slider', { title })}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={5}
      // A slider must have a value; the words say when there is none.
      aria-valuenow={emotion ?? 3}
      aria-valuetext={emotionText(emotion, t)}
    />
  );
}

function Items({ lane, column }: { lane: LaneBox; column: ColumnBox }): ReactElement | null {
  const { t } = useServices();
  const keys = useLayout((layout) => layout.cells.get(cellKey(lane.index, column.index)));
  if (!keys || keys.length === 0) return null;
  return (
    <div role="list" className="jw-grid-list" aria-label={t('grid.items')}>
      {keys.map((key) => (
        <GridItem key={key} id={key} left={column.x} top={lane.y} />
      ))}
    </div>
  );
}

function Cell({ lane, column }: { lane: LaneBox; column: ColumnBox }): ReactElement {
  const name = useName((naming) => cellName(naming, lane, column));
  const target = useGridTarget(cellTargetAt(lane.id, column));
  return (
    <div
      {...target}
      role="gridcell"
      className="jw-grid-box"
      aria-colindex={column.index + headCols + 1}
      aria-label={name}
      style={{ left: column.x, width: column.width, top: lane.y, height: lane.height }}
    >
      {lane.content === 'curve' ? (
        column.contactPoint ? (
          <EmotionSlider contactPoint={column.contactPoint} />
        ) : null
      ) : (
        <Items lane={lane} column={column} />
      )}
    </div>
  );
}

/** One cell of the grid, over the place where the canvas draws it. */
export const GridCell = memo(function GridCell(at: { lane: number; column: number }): ReactElement | null {
  const lane = useLayout((layout) => layout.lanes[at.lane]);
  const column = useLayout((layout) => layout.columns[at.column]);
  return lane && column ? <Cell lane={lane} column={column} /> : null;
});
