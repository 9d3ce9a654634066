import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { OverlayButton } from '../parts/OverlayButton.tsx';
import { MenuPopover } from '../parts/overlays.ts';

const actions = ['rename', 'duplicate', 'export', 'copyLink'] as const;
export type MapAction = (typeof actions)[number] | 'delete';

const parts = [
  actions.map((action) => ({ id: action, label: t(`map.${action}`) })),
  [{ id: 'delete', label: t('map.delete'), danger: true }],
];

/** What can be done with a map as a whole. */
export function MapMenu({ title, onAction }: { title: string; onAction: (action: MapAction) => void }) {
  return (
    <OverlayButton
      className="app-icon-button app-map-menu"
      aria-label={t('map.actions', { title })}
      opens="menu"
      overlay={(opened) => (
        <MenuPopover
          {...opened}
          placement="bottom end"
          parts={parts}
          onChoose={(id) => onAction(id as MapAction)}
        />
      )}
    >
      <Icon name="more" />
    </OverlayButton>
  );
}
