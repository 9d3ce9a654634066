import { type ContactPoint, read, type Snapshot } from '@journeywright/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLayout, useServices, useSnapshot } from '../store/services.ts';
import { useMap, useScene } from './scene.ts';

function countAt(
  snapshot: Snapshot,
  points: readonly (string | null)[],
  list: (snapshot: Snapshot, point: ContactPoint['id']) => readonly unknown[],
): number {
  return points.reduce((sum, id) => sum + (id ? list(snapshot, id as ContactPoint['id']).length : 0), 0);
}

function Counts() {
  const { t } = useServices();
  const stages = useLayout((layout) => layout.stages.length);
  const columns = useLayout((layout) => layout.columns);
  const points = columns.map(({ contactPoint }) => contactPoint);
  const failures = useSnapshot((snapshot) => countAt(snapshot, points, read.failures));
  const moments = columns.filter(({ contactPoint }) => contactPoint);
  const marked = useSnapshot(
    (snapshot) =>
      moments.filter(({ contactPoint }) => read.momentsOfTruth(snapshot, contactPoint ?? '').length > 0)
        .length,
  );
  const words = [
    t('status.stages', { count: stages }),
    t('status.contactPoints', { count: moments.length }),
    t('status.momentsOfTruth', { count: marked }),
    t('status.failures', { count: failures }),
  ];
  return <span className="jw-counts">{words.join(' · ')}</span>;
}

function useZoom(): number {
  const { view } = useScene();
  const [zoom, setZoom] = useState(view.get().zoom);
  useEffect(() => view.subscribe((now) => setZoom(now.zoom)), [view]);
  return zoom;
}

const icons = {
  minus: 'M3.5 8h9',
  plus: 'M8 3.5v9M3.5 8h9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  map: 'M2.5 3.5h11v9h-11zM5 6h3.5v3H5z',
  people: 'M3 2.5v10l3-2.6 1.8 3.6 1.6-.8-1.8-3.5h3.6z',
} as const;

function Icon({ name }: { readonly name: keyof typeof icons }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}

/** What the map holds, and how it is looked at. */
export function StatusBar() {
  const { t, session } = useServices();
  const { view, map, readOnly } = useScene();
  const zoom = useZoom();
  const miniMap = useMap((state) => state.miniMap);
  const others = useMap((state) => state.others);
  const percent = Math.round(zoom * 100);
  const still = useSyncExternalStore(session.subscribeStatus, readOnly);
  const button = (label: string, name: keyof typeof icons, act: () => void, pressed?: boolean) => (
    <button
      type="button"
      className="jw-icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={act}
    >
      <Icon name={name} />
    </button>
  );
  return (
    <footer className="jw-status" aria-label={t('status.bar')}>
      <Counts />
      {still && <span className="jw-read-only">{t('map.readOnly')}</span>}
      <span className="jw-spring" />
      {button(t('others.label'), 'people', () => map.setState({ others: !others }), others)}
      {button(t('miniMap.toggle'), 'map', () => map.setState({ miniMap: !miniMap }), miniMap)}
      <fieldset className="jw-zoom" aria-label={t('zoom.group')}>
        {button(t('zoom.out'), 'minus', () => view.zoomBy(1 / 1.25))}
        <button
          type="button"
          className="jw-zoom-value"
          title={t('zoom.reset')}
          aria-label={t('zoom.resetFrom', { percent })}
          onClick={() => view.zoomTo(1)}
        >
          {t('zoom.value', { percent })}
        </button>
        {button(t('zoom.in'), 'plus', () => view.zoomBy(1.25))}
        {button(t('zoom.fit'), 'fit', () => view.fit())}
      </fieldset>
    </footer>
  );
}
