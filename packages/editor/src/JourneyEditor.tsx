import { fieldOf, type IdSource, type Journey, read, type Session } from '@journeywright/core';
import {
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { EmptyMap } from './canvas/EmptyMap.tsx';
import { Loading, NoJourney } from './canvas/Opening.tsx';
import { MapPane } from './canvas/MapPane.tsx';
import { SceneProvider } from './canvas/scene.ts';
import { StatusBar } from './canvas/StatusBar.tsx';
import { InlineEditor } from './edit/InlineEditor.tsx';
import { MapGrid } from './grid/MapGrid.tsx';
import { fetchTheRest, later } from './later.tsx';
import { createTranslate, type Translate } from './messages/translate.ts';
import { Announcer } from './panels/Announcer.tsx';
import { Notice } from './panels/Notice.tsx';
import { SidePanels } from './panels/SidePanels.tsx';
import { Toolbar } from './panels/Toolbar.tsx';
import { usePointer } from './panels/usePointer.ts';
import { createServices } from './store/createServices.ts';
import { ServicesProvider, useRecord, useServices } from './store/services.ts';
import type { RecordRef, Target } from './store/targets.ts';
import { withLaterWords } from './messages/withLaterWords.ts';

const ItemToolbar = later(() => import('./panels/ItemToolbar.tsx').then((part) => part.ItemToolbar));
const TargetMenu = later(() =>
  withLaterWords(() => import('./panels/TargetMenu.tsx')).then((part) => part.TargetMenu),
);

export interface JourneyEditorProps {
  /** The model to show and edit. The editor does not dispose of it. */
  readonly session: Session;
  /** Mints ids of new records; random ones when left out. */
  readonly newId?: IdSource;
  /** Id of the journey to show; the first of the project when left out or gone. */
  readonly journey?: string;
  /** Refuses every edit made through this editor, whatever the session allows. */
  readonly readOnly?: boolean;
  /** `system` (the default) follows the reader's setting. */
  readonly theme?: 'light' | 'dark' | 'system';
  /** BCP 47 tag that chooses plural forms; English words for now. */
  readonly locale?: string;
  /** Name shown in the toolbar: the journey's own title when left out, none when empty. */
  readonly title?: string;
  readonly className?: string;
  /** Called with the selected records, in the order they were selected. */
  readonly onSelectionChange?: (selection: readonly RecordRef[]) => void;
  /** Called when the keyboard focus moves on the map. */
  readonly onFocusChange?: (focus: Target | null) => void;
  /** Shown at the beginning and at the end of the toolbar. */
  readonly toolbarStart?: ReactNode;
  readonly toolbarEnd?: ReactNode;
}

function useJourney(session: Session, wanted: string | undefined): string | null {
  return useSyncExternalStore(session.subscribe, () => {
    const snapshot = session.getSnapshot();
    if (wanted !== undefined && snapshot.tables.journeys.has(wanted)) return wanted;
    return read.journeys(snapshot)[0]?.id ?? null;
  });
}

/** The editor of one journey: map, inspector and everything around them, drawn inside its own element. */
export function JourneyEditor(props: JourneyEditorProps) {
  const { session, theme = 'system', locale = 'en', className } = props;
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const loaded = useSyncExternalStore(session.subscribeStatus, () => session.getStatus().loaded);
  const journey = useJourney(session, props.journey);
  const t = useMemo(() => createTranslate({}, locale), [locale]);
  return (
    <div
      ref={setRoot}
      className={className ? `jw ${className}` : 'jw'}
      data-theme={theme === 'system' ? undefined : theme}
    >
      {!loaded && <Loading t={t} />}
      {loaded && journey === null && <NoJourney session={session} readOnly={props.readOnly ?? false} t={t} />}
      {loaded && journey !== null && root && (
        <OpenJourney key={journey} {...props} journey={journey} root={root} t={t} />
      )}
    </div>
  );
}

interface OpenJourneyProps extends JourneyEditorProps {
  readonly journey: string;
  readonly root: HTMLElement;
  readonly t: Translate;
}

function OpenJourney(props: OpenJourneyProps) {
  const { session, newId, journey, root, t, readOnly = false } = props;
  const locked = useRef(readOnly);
  const [made, setMade] = useState<ReturnType<typeof createServices> | null>(null);
  useLayoutEffect(() => {
    const next = createServices({ session, newId, journey, root, t, locked: locked.current });
    setMade(next);
    return () => next.stop();
  }, [session, newId, journey, root, t]);
  useLayoutEffect(() => {
    locked.current = readOnly;
    made?.lock(readOnly);
  }, [made, readOnly]);

  const { onSelectionChange, onFocusChange } = props;
  const report = useRef({ onSelectionChange, onFocusChange });
  useLayoutEffect(() => {
    report.current = { onSelectionChange, onFocusChange };
  }, [onSelectionChange, onFocusChange]);
  useEffect(
    () =>
      made?.services.ui.subscribe((state, before) => {
        if (state.selection !== before.selection) report.current.onSelectionChange?.(state.selection);
        if (state.focus !== before.focus) report.current.onFocusChange?.(state.focus);
      }),
    [made],
  );
  if (!made) return null;
  return (
    <ServicesProvider value={made.services}>
      <SceneProvider value={made.scene}>
        <Frame {...props} />
      </SceneProvider>
    </ServicesProvider>
  );
}

function Title({ title }: { readonly title: string | undefined }) {
  const { journey, t } = useServices();
  const record = useRecord('journeys', journey) as unknown as Journey | undefined;
  const field = fieldOf('journeys', 'state');
  const state =
    field?.kind === 'choice' ? field.options.find(({ value }) => value === record?.state)?.label : undefined;
  if (title === '') return null;
  return (
    <div className="jw-title">
      {title !== '' && <h1>{title ?? (record?.title || t('head.untitled'))}</h1>}
      {state && <span>{state}</span>}
    </div>
  );
}

/** Watches from the start, so that a touch before the toolbar is fetched counts. */
function PointedToolbar() {
  return usePointer() ? <ItemToolbar /> : null;
}

function Frame({ title, toolbarStart, toolbarEnd }: OpenJourneyProps) {
  useEffect(fetchTheRest, []);
  return (
    <>
      <Toolbar
        start={
          <>
            {toolbarStart}
            <Title title={title} />
          </>
        }
        end={toolbarEnd}
      />
      <div className="jw-main">
        <MapPane>
          <MapGrid />
          <EmptyMap />
          <PointedToolbar />
        </MapPane>
        <SidePanels />
      </div>
      <StatusBar />
      <InlineEditor />
      <TargetMenu />
      <Notice />
      <Announcer />
    </>
  );
}
