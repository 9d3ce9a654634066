import type { Id } from '@journeywright/core';
import type { ReactNode } from 'react';
import { perform } from '../actions/perform.ts';
import { useLayout, useServices } from '../store/services.ts';
import { useScene } from './scene.ts';

function Note({ title, cure, children }: { title: string; cure: string; children?: ReactNode }) {
  return (
    <div className="jw-note">
      <h2>{title}</h2>
      <p>{cure}</p>
      {children}
    </div>
  );
}

/** Shown over a map that has no stages or no lanes yet: what is missing, and the way to begin. */
export function EmptyMap() {
  const services = useServices();
  const { t } = services;
  const { readOnly } = useScene();
  const stages = useLayout((layout) => layout.stages.length);
  const lanes = useLayout((layout) => layout.lanes.length);
  const journey = services.journey as Id<'journeys'>;
  if (stages > 0 && lanes > 0) return null;
  const add = (): void => {
    if (stages === 0) perform(services, 'stage.add', { journey });
    else perform(services, 'lane.add', { journey, kind: 'customer actions', zone: 'customer' });
  };
  return (
    <div className="jw-empty">
      <Note
        title={t(stages === 0 ? 'map.noStages' : 'map.noLanes')}
        cure={t(stages === 0 ? 'map.noStagesCure' : 'map.noLanesCure')}
      >
        {!readOnly() && (
          <button type="button" className="jw-begin" data-primary="true" onClick={add}>
            {t(stages === 0 ? 'map.addStage' : 'map.addLane')}
          </button>
        )}
      </Note>
    </div>
  );
}
