import type { Journey } from '@journeywright/core';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { OverlayButton } from '../parts/OverlayButton.tsx';
import { MenuPopover } from '../parts/overlays.ts';

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
  const part = {
    title: t('head.journey'),
    chosen: shown.id,
    choices: journeys.map((journey) => ({ id: journey.id, label: titleOf(journey) })),
  };
  return (
    <OverlayButton
      className="app-button app-journey"
      aria-label={`${t('head.journey')}: ${titleOf(shown)}`}
      opens="menu"
      overlay={(opened) => (
        <MenuPopover {...opened} placement="bottom start" parts={[part]} onChoose={onChoose} />
      )}
    >
      <span>{titleOf(shown)}</span>
      <Icon name="down" />
    </OverlayButton>
  );
}
