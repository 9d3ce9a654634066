import { type ComponentType, type KeyboardEvent, type ReactElement, type ReactNode, useId } from 'react';
import { travel } from '../actions/perform.ts';
import { focusGrid } from '../grid/useGridFocus.ts';
import { later } from '../later.tsx';
import { useServices, useUi } from '../store/services.ts';
import type { PanelName } from '../store/uiStore.ts';
import { Icon } from './icons.tsx';
import { withLaterWords } from '../messages/withLaterWords.ts';

const Inspector = later(() =>
  withLaterWords(() => import('../inspector/Inspector.tsx')).then((part) => part.Inspector),
);
const ParkedTray = later(() =>
  withLaterWords(() => import('./ParkedTray.tsx')).then((part) => part.ParkedTray),
);
const FindingsList = later(() =>
  withLaterWords(() => import('./FindingsList.tsx')).then((part) => part.FindingsList),
);

type SidePanelName = Extract<PanelName, 'inspector' | 'parked' | 'findings'>;

const panels: readonly { readonly name: SidePanelName; readonly content: ComponentType }[] = [
  { name: 'inspector', content: Inspector },
  { name: 'parked', content: ParkedTray },
  { name: 'findings', content: FindingsList },
];

function Panel({ name, children }: { name: SidePanelName; children: ReactNode }): ReactElement {
  const services = useServices();
  const { t, ui } = services;
  const heading = useId();
  const title = t(`panel.${name}`);
  const close = (): void => {
    ui.getState().togglePanel(name, false);
    focusGrid(services);
  };
  return (
    <section className="jw-panel" aria-labelledby={heading} data-panel={name}>
      <div className="jw-panel-head">
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          className="jw-in-icon"
          aria-label={t('panel.close', { panel: title })}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="jw-panel-body">{children}</div>
    </section>
  );
}

/** The panels that are open, beside the map; under it where there is little room. */
export function SidePanels(): ReactElement | null {
  const services = useServices();
  const { t } = services;
  const open = useUi((state) => state.panels);
  const shown = panels.filter(({ name }) => open[name]);
  if (shown.length === 0) return null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      focusGrid(services);
    } else if (command && (key === 'z' || key === 'y')) {
      // What is typed but not yet written is the browser's to take back.
      event.stopPropagation();
      if (event.target instanceof HTMLElement && event.target.dataset.draft !== undefined) return;
      event.preventDefault();
      travel(services, key === 'y' || event.shiftKey ? 'redo' : 'undo');
    }
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside className="jw-side" aria-label={t('panel.side')} data-jw-keeps-focus="" onKeyDown={onKeyDown}>
      {shown.map(({ name, content: Content }) => (
        <Panel key={name} name={name}>
          <Content />
        </Panel>
      ))}
    </aside>
  );
}
