import { read, type Snapshot } from '@journeywright/core';
import { useMemo } from 'react';
import { t } from '../messages/translate.ts';
import { type JourneyOutline, journeyOutlines, type OutlinePoint } from './journeyOutline.ts';

const titled = (title: string): string => (title.trim() === '' ? t('import.untitled') : title);

function Point({ point }: { point: OutlinePoint }) {
  const { emotion, minutes, cards } = point;
  const told = [
    emotion === null ? '' : t('import.emotion', { value: emotion }),
    minutes === null ? '' : t('import.minutes', { value: minutes }),
    cards === 0 ? '' : t('import.cards', { count: cards }),
  ].filter((words) => words !== '');
  return (
    <li>
      {titled(point.title)}
      {told.length > 0 && <small> {told.join(' · ')}</small>}
    </li>
  );
}

function Journey({ journey, headed }: { journey: JourneyOutline; headed: boolean }) {
  return (
    <>
      {headed && <h4>{titled(journey.title)}</h4>}
      <ol className="app-outline">
        {journey.stages.map((stage) => (
          <li key={stage.id}>
            <strong>{titled(stage.title)}</strong>
            <ul>
              {stage.points.map((point) => (
                <Point key={point.id} point={point} />
              ))}
              {stage.more > 0 && <li className="more">{t('import.more.points', { count: stage.more })}</li>}
            </ul>
          </li>
        ))}
      </ol>
      {journey.more > 0 && <p className="app-hint">{t('import.more.stages', { count: journey.more })}</p>}
      {journey.lanes.length > 0 && (
        <p className="app-hint">{t('import.lanes', { names: journey.lanes.map(titled).join(', ') })}</p>
      )}
    </>
  );
}

/** The beginning of what would be made, as a small outline. */
export function PreviewOutline({ snapshot }: { snapshot: Snapshot }) {
  const outlines = useMemo(() => journeyOutlines(snapshot), [snapshot]);
  const more = read.journeys(snapshot).length - outlines.length;
  return (
    <div className="app-outlines">
      {outlines.map((journey) => (
        <Journey key={journey.id} journey={journey} headed={outlines.length > 1} />
      ))}
      {more > 0 && <p className="app-hint">{t('import.more.journeys', { count: more })}</p>}
    </div>
  );
}
