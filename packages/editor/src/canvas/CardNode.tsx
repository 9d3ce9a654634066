import type { NodeProps } from '@xyflow/react';
import { memo, useLayoutEffect } from 'react';
import { badgeOf } from '../layout/face.ts';
import { selectionSet } from '../store/selectionSet.ts';
import { useLayout, useRecord, useServices, useUi } from '../store/services.ts';
import type { CardFlowNode } from './flow.ts';
import { useMap, useScene } from './scene.ts';

/** A card as DOM. It follows its own record, box and selection, and nothing else. */
export const CardNode = memo(function CardNode({ id: key }: NodeProps<CardFlowNode>) {
  const { mounted, frames } = useScene();
  const item = useLayout((layout) => layout.items.get(key));
  const dragging = useMap((state) => state.dragging.has(key));
  useLayoutEffect(() => {
    mounted.add(key);
    frames.request();
    return () => {
      mounted.delete(key);
      frames.request();
    };
  }, [mounted, frames, key]);
  if (!item || dragging) return null;
  return <CardFace item={item} />;
});

type Item = NonNullable<ReturnType<typeof useLayoutItem>>;
function useLayoutItem(key: string) {
  return useLayout((layout) => layout.items.get(key));
}

function CardFace({ item }: { readonly item: Item }) {
  const { t } = useServices();
  const { table, id } = item;
  const record = useRecord(table, id);
  const selected = useUi((state) => selectionSet(state.selection).has(`${table}/${id}`));
  const zone = useLayout((layout) => layout.lanes[item.lane]?.zone ?? '');
  const badge = badgeOf(item, record);
  return (
    <div className="jw-card" data-table={table} data-zone={zone} data-selected={selected || undefined}>
      {badge && (
        <span className="jw-badge" data-tone={badge.tone}>
          {badge.sign}
        </span>
      )}
      <div className="jw-card-words">
        {item.lines.length === 0 && <span className="jw-card-line jw-faint">{t('item.unwritten')}</span>}
        {item.lines.map((line, at) => (
          <span className="jw-card-line" key={`${at}:${line}`}>
            {line}
          </span>
        ))}
        {item.detail.length > 0 && (
          <div className="jw-card-detail">
            {item.detail.map((line, at) => (
              <span className="jw-card-line" key={`${at}:${line}`}>
                {line}
              </span>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
