import { type ReactElement, useDeferredValue, useMemo, useRef } from 'react';
import { useServices, useSnapshot, useUi } from '../store/services.ts';
import { refKey } from '../store/targets.ts';
import { JourneyView } from './JourneyView.tsx';
import { RecordView } from './RecordView.tsx';
import { SeveralView } from './SeveralView.tsx';
import { type Shown, shownOf } from './shown.ts';
import { useReadOnly } from './useField.ts';
import { useInspectRequest } from './useInspectRequest.ts';

function keyOf(shown: Shown): string {
  return shown.kind === 'record' ? refKey(shown.ref) : shown.kind;
}

/** What is to be shown; the same object until another thing is. */
function useShown(): Shown {
  const { journey } = useServices();
  const selection = useUi((state) => state.selection);
  const focus = useUi((state) => state.focus);
  const key = useSnapshot((snapshot) => JSON.stringify(shownOf(snapshot.tables, journey, selection, focus)));
  return useMemo(() => JSON.parse(key) as Shown, [key]);
}

/** The fields of what is selected, or else focused; of the journey when nothing is. */
export function Inspector(): ReactElement {
  const { t } = useServices();
  // Stepping over the map with the arrow keys does not wait for forms to be built.
  const shown = useDeferredValue(useShown());
  const panel = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const key = keyOf(shown);
  useInspectRequest(panel, key);
  return (
    <div ref={panel} className="jw-in" key={key}>
      {readOnly ? <p className="jw-in-note">{t('inspector.readOnly', { reason: readOnly })}</p> : null}
      {shown.kind === 'several' ? (
        <SeveralView refs={shown.refs} />
      ) : shown.kind === 'record' ? (
        <RecordView at={shown.ref} />
      ) : (
        <JourneyView />
      )}
    </div>
  );
}
