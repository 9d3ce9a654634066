import { Fragment, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { useServices, useSnapshot } from '../store/services.ts';
import type { RecordRef } from '../store/targets.ts';
import { breadcrumb, type Crumb, recordTitle } from './breadcrumb.ts';
import { goTo } from './goTo.ts';

/** Renders again only when its words change: every crumb is kept as one text. */
function useCrumbs(at: RecordRef): readonly Crumb[] {
  const { t } = useServices();
  const text = useSnapshot((snapshot) => JSON.stringify(breadcrumb(snapshot, at, t)));
  return JSON.parse(text) as Crumb[];
}

/** Where a record stands, and its title. */
export function Header({ at }: { at: RecordRef }): ReactElement {
  const services = useServices();
  const { t } = services;
  const crumbs = useCrumbs(at);
  const title = useSnapshot((snapshot) => recordTitle(snapshot, at, t));
  return (
    <header className="jw-in-header">
      <nav aria-label={t('inspector.breadcrumb')} className="jw-in-crumbs">
        {crumbs.map(({ text, to }, i) => (
          <Fragment key={`${i}${text}`}>
            {i > 0 ? <span aria-hidden="true">›</span> : null}
            {to ? (
              <Button className="jw-in-crumb" onPress={() => goTo(services, to)}>
                {text}
              </Button>
            ) : (
              <span>{text}</span>
            )}
          </Fragment>
        ))}
      </nav>
      <h3 tabIndex={-1} data-inspector-title="" dir="auto">
        {title}
      </h3>
    </header>
  );
}
