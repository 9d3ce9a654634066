import type { Id, Stage } from '@journeywright/core';
import { useCallback, useRef, useState } from 'react';
import { perform } from '../actions/perform.ts';
import { useScene } from '../canvas/scene.ts';
import type { StageBox } from '../layout/types.ts';
import { useLayout, useRecord, useServices } from '../store/services.ts';
import { indexAfterMove } from './headDrag.ts';
import { InsertButton, leastZoom, MenuButton, useMarked } from './HeadTools.tsx';
import { useHead } from './useHead.ts';
import { spansOfBoxes } from './headSizes.ts';
import { headPlace, useHeadWindow, zoomed } from './useHeadWindow.ts';

const spansOf = spansOfBoxes(
  (layout) => layout.stages,
  ({ x, width }) => ({ start: x, end: x + width }),
);

interface StageHeadProps {
  readonly box: StageBox;
  readonly zoom: number;
  readonly mark: (place: number | null) => void;
}

function StageHead({ box, zoom, mark }: StageHeadProps) {
  const services = useServices();
  const { t } = services;
  const stage = useRecord('stages', box.id) as unknown as Stage | undefined;
  const id = box.id as Id<'stages'>;
  const target = { kind: 'stage', id } as const;
  const drop = (gap: number): void => {
    const index = indexAfterMove(box.index, gap);
    if (index !== null) perform(services, 'stage.move', { id, index });
  };
  const head = useHead({ target, axis: 'x', spansOf, mark, drop });
  const marked = useMarked(target);
  if (!stage) return null;

  return (
    <div
      className="jw-stage-head"
      data-marked={marked || undefined}
      style={headPlace(box.x, box.width)}
      {...head}
    >
      <div className="jw-sticky-words">
        <span className="jw-eyebrow">{stage.salePhase ? t(`phase.${stage.salePhase}`) : ' '}</span>
        <b>{stage.title || t('head.untitled')}</b>
        {stage.customerGoal !== '' && <span className="jw-goal">{stage.customerGoal}</span>}
      </div>
      {zoom > leastZoom && <MenuButton target={target} />}
    </div>
  );
}

/** The row of stages above the map; moves with it from side to side only. */
export function StageHeads() {
  const scene = useScene();
  const services = useServices();
  const strip = useRef<HTMLDivElement>(null);
  const stages = useLayout((layout) => layout.stages);
  const { first, last, zoom } = useHeadWindow('x', spansOf, strip);
  const [marker, setMarker] = useState<number | null>(null);
  const mark = useCallback((place: number | null) => setMarker(place), []);
  const journey = services.journey as Id<'journeys'>;
  const add = (index: number): void => {
    perform(services, 'stage.add', { journey, index }, (made) => {
      const stage = made.find(({ table }) => table === 'stages');
      if (!stage) return {};
      const id = stage.id as Id<'stages'>;
      return { focus: { kind: 'stage', id }, edit: { table: 'stages', id, field: 'title' } };
    });
  };
  const shown = stages.slice(first, last + 1);
  return (
    <div className="jw-stage-heads">
      <div className="jw-strip" ref={strip}>
        {shown.map((box) => (
          <StageHead key={box.id} box={box} zoom={zoom} mark={mark} />
        ))}
        {zoom > leastZoom &&
          !scene.readOnly() &&
          shown.map((box) => (
            <InsertButton
              key={box.id}
              axis="x"
              label="head.addStage"
              at={zoomed(box.x)}
              onInsert={() => add(box.index)}
            />
          ))}
        {last === stages.length - 1 && stages.length > 0 && (
          <InsertButton
            axis="x"
            label="head.addStage"
            at={zoomed((stages.at(-1)?.x ?? 0) + (stages.at(-1)?.width ?? 0))}
            end
            onInsert={() => add(stages.length)}
          />
        )}
        {marker !== null && <i className="jw-marker" data-axis="x" style={{ left: zoomed(marker) }} />}
      </div>
    </div>
  );
}
