import { type ReactNode, useId } from 'react';
import type { MapEntry } from '../api/maps.ts';
import { t } from '../messages/translate.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { mapPathOf } from '../routing/route.ts';
import { absoluteTime, relativeTime } from '../time/relativeTime.ts';
import { useNow } from '../time/useNow.ts';
import { type MapAction, MapMenu } from './MapMenu.tsx';
import { MapPicture } from './MapPicture.tsx';
import { titleOf } from './mapActions.ts';

function Changed({ at, now }: { at: string; now: number }) {
  const then = Date.parse(at);
  if (Number.isNaN(then)) return null;
  const [before, after] = t('map.changed', { when: '\n' }).split('\n');
  return (
    <>
      {before}
      <time dateTime={at} title={absoluteTime(then)}>
        {relativeTime(then, now)}
      </time>
      {after}
    </>
  );
}

/** One group of maps; `children` stand in for it when it is empty. */
export function MapList({
  title,
  hint,
  maps,
  onAction,
  children,
}: {
  title: string;
  hint?: string;
  maps: readonly MapEntry[];
  onAction: (action: MapAction, map: MapEntry) => void;
  children?: ReactNode;
}) {
  const id = useId();
  const now = useNow();
  return (
    <section className="app-maps" aria-labelledby={id}>
      <div className="app-maps-head">
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <p>{hint}</p>}
      </div>
      {maps.length === 0 ? (
        children
      ) : (
        <ul>
          {maps.map((map) => (
            <li key={map.id} className="app-map">
              <MapPicture map={map} />
              <div className="app-map-words">
                <h3>
                  <PageLink href={mapPathOf(map.id)}>{titleOf(map)}</PageLink>
                </h3>
                <p>
                  {t('map.counts', {
                    stages: map.stages,
                    points: map.contactPoints,
                    cards: map.cards,
                  })}
                </p>
                <p>
                  <Changed at={map.updated} now={now} />
                </p>
              </div>
              <MapMenu title={titleOf(map)} onAction={(action) => onAction(action, map)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
