import type { Id, Lane } from '@journeywright/core';
import { useCallback, useRef, useState } from 'react';
import { perform } from '../actions/perform.ts';
import { useScene } from '../canvas/scene.ts';
import type { LaneBox } from '../layout/types.ts';
import { useLayout, useRecord, useServices } from '../store/services.ts';
import { indexAfterMove } from './headDrag.ts';
import { laneRoom, spansOfBoxes } from './headSizes.ts';
import { InsertButton, leastZoom, MenuButton, useMarked } from './HeadTools.tsx';
import { laneWords } from './laneWords.ts';
import { useHead } from './useHead.ts';
import { headPlace, useHeadWindow, zoomed } from './useHeadWindow.ts';

const spansOf = spansOfBoxes(
  (layout) => layout.lanes,
  ({ y, height }) => ({ start: y, end: y + height }),
);

interface LaneHeadProps {
  readonly box: LaneBox;
  readonly zoom: number;
  readonly mark: (place: number | null) => void;
}

function LaneHead({ box, zoom, mark }: LaneHeadProps) {
  const services = useServices();
  const { t } = services;
  const id = box.id as Id<'lanes'>;
  const lane = useRecord('lanes', id) as unknown as Lane | undefined;
  const target = { kind: 'lane', id } as const;
  const drop = (gap: number): void => {
    const index = indexAfterMove(box.index, gap);
    if (index !== null) perform(services, 'lane.move', { id, index });
  };
  const head = useHead({ target, axis: 'y', spansOf, mark, drop });
  const marked = useMarked(target);
  if (!lane) return null;

  return (
    <div
      className="jw-lane-head"
      data-zone={box.zone}
      data-marked={marked || undefined}
      data-room={laneRoom(box.height * zoom)}
      style={headPlace(box.y, box.height)}
      {...head}
    >
      <div className="jw-lane-words">
        <b>{lane.title || t('head.untitled')}</b>
        <span className="jw-quiet">{laneWords(lane, t)}</span>
      </div>
      {zoom > leastZoom && <MenuButton target={target} />}
    </div>
  );
}

/** The column of lanes beside the map; moves with it up and down only. */
export function LaneHeads() {
  const scene = useScene();
  const services = useServices();
  const strip = useRef<HTMLDivElement>(null);
  const lanes = useLayout((layout) => layout.lanes);
  const lines = useLayout((layout) => layout.lines);
  const { first, last, zoom } = useHeadWindow('y', spansOf, strip);
  const [marker, setMarker] = useState<number | null>(null);
  const mark = useCallback((place: number | null) => setMarker(place), []);
  const journey = services.journey as Id<'journeys'>;
  const add = (index: number): void => {
    perform(services, 'lane.add', { journey, index }, (made) => {
      const lane = made.find(({ table }) => table === 'lanes');
      if (!lane) return {};
      const id = lane.id as Id<'lanes'>;
      return { focus: { kind: 'lane', id }, edit: { table: 'lanes', id, field: 'title' } };
    });
  };
  const { lineGap } = scene.metrics;
  const shown = lanes.slice(first, last + 1);
  const bottom = lanes.at(-1);
  return (
    <div className="jw-lane-heads">
      <div className="jw-strip" ref={strip}>
        {lines.map(({ kind, y }) => (
          <i
            key={`${kind} ${y}`}
            className="jw-line-end"
            style={{ top: zoomed(y - lineGap / 2), height: zoomed(lineGap) }}
          />
        ))}
        {shown.map((box) => (
          <LaneHead key={box.id} box={box} zoom={zoom} mark={mark} />
        ))}
        {zoom > leastZoom &&
          !scene.readOnly() &&
          shown.map((box) => (
            <InsertButton
              key={box.id}
              axis="y"
              label="head.addLane"
              at={zoomed(box.y)}
              onInsert={() => add(box.index)}
            />
          ))}
        {bottom && last === bottom.index && (
          <InsertButton
            axis="y"
            label="head.addLane"
            at={zoomed(bottom.y + bottom.height)}
            end
            onInsert={() => add(lanes.length)}
          />
        )}
        {marker !== null && <i className="jw-marker" data-axis="y" style={{ top: zoomed(marker) }} />}
      </div>
    </div>
  );
}
