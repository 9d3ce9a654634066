import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';

const actions = ['rename', 'duplicate', 'export', 'copyLink'] as const;
export type MapAction = (typeof actions)[number] | 'delete';

/** What can be done with a map as a whole. */
export function MapMenu({ title, onAction }: { title: string; onAction: (action: MapAction) => void }) {
  return (
    <MenuTrigger>
      <Button className="app-icon-button app-map-menu" aria-label={t('map.actions', { title })}>
        <Icon name="more" />
      </Button>
      <Popover className="app-popover" placement="bottom end">
        <Menu className="app-menu" onAction={(key) => onAction(key as MapAction)}>
          {actions.map((action) => (
            <MenuItem key={action} id={action} className="app-menu-item">
              {t(`map.${action}`)}
            </MenuItem>
          ))}
          <Separator />
          <MenuItem id="delete" className="app-menu-item danger">
            {t('map.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
