import { type Finding, findings, type Snapshot } from '@journeywright/core';
import { type ReactElement, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { recordTitle } from '../inspector/breadcrumb.ts';
import { goTo } from '../inspector/goTo.ts';
import { useServices } from '../store/services.ts';

/** How long the map must rest before it is looked through again, in milliseconds. */
const rest = 400;
/** How many are shown at first. */
const page = 50;

/** The snapshot as it was when nothing had changed for a moment: nobody types slower for being checked. */
function useRestingSnapshot(): Snapshot {
  const { doc } = useServices();
  const [snapshot, setSnapshot] = useState(() => doc.getState().snapshot);
  useEffect(() => {
    let timer = 0;
    const look = (): void => setSnapshot(doc.getState().snapshot);
    look();
    const stop = doc.subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, rest);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [doc]);
  return useDeferredValue(snapshot);
}

const marks: Readonly<Record<Finding['severity'], string>> = {
  error: 'M8 1.5 14.5 8 8 14.5 1.5 8zM8 5v3.6M8 10.9h.01',
  warning: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11.4h.01',
  hint: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.4V11M8 5.1h.01',
};

function FindingItem({ finding, snapshot }: { finding: Finding; snapshot: Snapshot }): ReactElement {
  const services = useServices();
  const { t } = services;
  const { severity, message, cure } = finding;
  const [about] = finding.about;
  return (
    <li className="jw-finding" data-severity={severity}>
      <p className="jw-finding-head">
        <svg className="jw-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d={marks[severity]} />
        </svg>
        {t(`findingsList.${severity}`)}
      </p>
      <p>{message}</p>
      <p className="jw-in-help">{cure}</p>
      {about ? (
        <Button className="jw-in-link" onPress={() => goTo(services, about)}>
          {t('findingsList.go', { title: recordTitle(snapshot, about, t) })}
        </Button>
      ) : null}
    </li>
  );
}

/** What the map itself shows to be missing or contradictory, and the way to each place. */
export function FindingsList(): ReactElement {
  const { journey, t } = useServices();
  const snapshot = useRestingSnapshot();
  const found = useMemo(() => findings(snapshot, journey), [snapshot, journey]);
  const [limit, setLimit] = useState(page);
  const count = (severity: Finding['severity']): number =>
    found.filter((one) => one.severity === severity).length;
  if (found.length === 0) return <p className="jw-in-help">{t('findingsList.empty')}</p>;
  return (
    <>
      <p className="jw-in-help">
        {t('findingsList.summary', {
          errors: count('error'),
          warnings: count('warning'),
          hints: count('hint'),
        })}
      </p>
      <ul className="jw-findings">
        {found.slice(0, limit).map((finding) => (
          <FindingItem
            key={`${finding.code} ${finding.about.map(({ id }) => id).join(' ')} ${finding.message}`}
            finding={finding}
            snapshot={snapshot}
          />
        ))}
      </ul>
      {found.length > limit ? (
        <Button className="jw-in-action" onPress={() => setLimit(limit + page)}>
          {t('findingsList.more', { count: Math.min(page, found.length - limit) })}
        </Button>
      ) : null}
    </>
  );
}
