import type { Session } from '@journeywright/core';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { journeysOf, shownJourney } from './project.ts';
import { useSnapshotPart } from './useMapSession.ts';

function titleOf({ title }: { readonly title: string }): string {
  return title.trim() === '' ? t('head.journey.untitled') : title;
}

/** Chooses among the journeys of a map that holds several, such as as-is and to-be. */
export function JourneySwitcher({
  session,
  chosen,
  onChoose,
}: {
  session: Session;
  chosen: string | null;
  onChoose: (journey: string) => void;
}) {
  const journeys = useSnapshotPart(session, journeysOf);
  const shown = shownJourney(journeys, chosen);
  if (journeys.length < 2 || !shown) return null;
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
