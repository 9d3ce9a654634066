import type { Journey } from '@journeywright/core';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';

function titleOf({ title }: { readonly title: string }): string {
  return title.trim() === '' ? t('head.journey.untitled') : title;
}

/** Chooses among the journeys of a map that holds several, such as as-is and to-be. */
export function JourneySwitcher({
  journeys,
  shown,
  onChoose,
}: {
  journeys: readonly Journey[];
  shown: Journey;
  onChoose: (journey: string) => void;
}) {
  return (
    <MenuTrigger>
      <Button className="app-button app-journey" aria-label={`${t('head.journey')}: ${titleOf(shown)}`}>
        <span>{titleOf(shown)}</span>
        <Icon name="down" />
      </Button>
      <Popover className="app-popover" placement="bottom start">
        <Menu
          className="app-menu"
          aria-label={t('head.journey')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown.id]}
          onSelectionChange={(keys) => keys !== 'all' && onChoose(String([...keys][0]))}
        >
          {journeys.map((journey) => (
            <MenuItem key={journey.id} id={journey.id} className="app-menu-item">
              {titleOf(journey)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
