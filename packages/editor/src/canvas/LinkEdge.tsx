import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { selectionSet } from '../store/selectionSet.ts';
import { useUi } from '../store/services.ts';
import type { LinkFlowEdge } from './flow.ts';
import { pointOn, svgPath } from './linkPath.ts';

/** A link as DOM: one that is selected, or belongs to a card that is selected or under the pointer. */
export const LinkEdge = memo(function LinkEdge({ id, data }: EdgeProps<LinkFlowEdge>) {
  const selected = useUi((state) => selectionSet(state.selection).has(`links/${id}`));
  if (!data) return null;
  const { path, record } = data.link;
  const end = path[3];
  const before = pointOn(path, 0.94);
  const turn = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  const label = pointOn(path, 0.5);
  return (
    <g className="jw-link" data-kind={record.kind ?? 'flow'} data-selected={selected || undefined}>
      <BaseEdge path={svgPath(path)} interactionWidth={0} />
      <path d="M0,0L-9,-4L-9,4Z" transform={`translate(${end.x},${end.y}) rotate(${turn})`} />
      {record.label !== '' && (
        <text x={label.x} y={label.y + 4} textAnchor="middle">
          {record.label}
        </text>
      )}
    </g>
  );
});
