/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the boxes lie freely over a canvas and only part of them exists: no table or list element can do that */
import { memo, type ReactElement } from 'react';
import { useLayout } from '../store/services.ts';
import { headCols, headRows } from './address.ts';
import { GridCell } from './GridCell.tsx';
import { contactPointName, cornerName, laneName, stageName } from './names.ts';
import { useGridTarget } from './useGridTarget.ts';
import { useName } from './useName.ts';
import type { GridWindow } from './window.ts';

/** Heads are scaled along one axis only: a transform would make their outline thin on two sides. */
function scaled(length: number): string {
  return `calc(${length}px * var(--jw-zoom))`;
}

function Corner(): ReactElement {
  const name = useName(cornerName);
  const target = useGridTarget({ kind: 'corner' });
  return (
    <div
      {...target}
      role="columnheader"
      className="jw-grid-corner"
      aria-colindex={1}
      aria-rowspan={headRows}
      aria-label={name}
    >
      <span className="jw-words">{name}</span>
    </div>
  );
}

const StageHead = memo(function StageHead({ id }: { id: string }): ReactElement | null {
  const name = useName((naming) => stageName(naming, id));
  const target = useGridTarget({ kind: 'stage', id: id as never });
  const box = useLayout((layout) => layout.stages.find((stage) => stage.id === id));
  if (!box) return null;
  return (
    <div
      {...target}
      role="columnheader"
      className="jw-grid-box"
      aria-colindex={box.firstColumn + headCols + 1}
      aria-colspan={box.columnCount}
      aria-label={name}
      style={{ left: scaled(box.x), width: scaled(box.width), top: 0, height: '100%' }}
    >
      <span className="jw-words">{name}</span>
    </div>
  );
});

/** The first row: the corner and the stage heads. */
export function StageHeads({ window }: { window: GridWindow }): ReactElement {
  const stages = useLayout((layout) => layout.stages);
  const columns = useLayout((layout) => layout.columns);
  const shown = new Set(window.columns.map((index) => columns[index]?.stage));
  return (
    <div role="row" aria-rowindex={1}>
      <Corner />
      <div role="presentation" className="jw-grid-clip jw-grid-clip-stages">
        <div role="presentation" className="jw-grid-layer" data-axes="x">
          {stages.map(({ id }) => (shown.has(id) ? <StageHead key={id} id={id} /> : null))}
        </div>
      </div>
    </div>
  );
}

const ContactPointHead = memo(function ContactPointHead({ index }: { index: number }): ReactElement | null {
  const column = useLayout((layout) => layout.columns[index]);
  const name = useName((naming) => (column ? contactPointName(naming, column) : ''));
  const id = column?.contactPoint;
  const target = useGridTarget(
    id ? { kind: 'contactPoint', id: id as never } : { kind: 'link', id: `none-${index}` as never },
  );
  if (!column) return null;
  return (
    <div
      {...(id ? target : {})}
      role="columnheader"
      className="jw-grid-box"
      aria-colindex={index + headCols + 1}
      aria-label={name}
      style={{ left: scaled(column.x), width: scaled(column.width), top: 0, height: '100%' }}
    >
      <span className="jw-words">{name}</span>
    </div>
  );
});

/** The second row: the contact-point heads. */
export function ContactPointHeads({ window }: { window: GridWindow }): ReactElement {
  return (
    <div role="row" aria-rowindex={2}>
      <div role="presentation" className="jw-grid-clip jw-grid-clip-points">
        <div role="presentation" className="jw-grid-layer" data-axes="x">
          {window.columns.map((index) => (
            <ContactPointHead key={index} index={index} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** One lane: its head and its cells. */
export const LaneRow = memo(function LaneRow({
  index,
  window,
}: {
  index: number;
  window: GridWindow;
}): ReactElement | null {
  const lane = useLayout((layout) => layout.lanes[index]);
  if (!lane) return null;
  return (
    <div role="row" aria-rowindex={index + headRows + 1}>
      <div role="presentation" className="jw-grid-clip jw-grid-clip-lanes">
        <div role="presentation" className="jw-grid-layer" data-axes="y">
          <LaneHead id={lane.id} y={lane.y} height={lane.height} />
        </div>
      </div>
      <div role="presentation" className="jw-grid-clip jw-grid-clip-cells">
        <div role="presentation" className="jw-grid-layer" data-axes="xy">
          {window.columns.map((column) => (
            <GridCell key={column} lane={index} column={column} />
          ))}
        </div>
      </div>
    </div>
  );
});

function LaneHead({ id, y, height }: { id: string; y: number; height: number }): ReactElement {
  const name = useName((naming) => laneName(naming, id));
  const target = useGridTarget({ kind: 'lane', id: id as never });
  return (
    <div
      {...target}
      role="rowheader"
      className="jw-grid-box"
      aria-colindex={1}
      aria-label={name}
      style={{ top: scaled(y), height: scaled(height), left: 0, width: '100%' }}
    >
      <span className="jw-words">{name}</span>
    </div>
  );
}
