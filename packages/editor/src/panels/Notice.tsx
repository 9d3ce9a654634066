import { type ReactElement, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { travel } from '../actions/perform.ts';
import { returnToGrid } from '../grid/useGridFocus.ts';
import { useServices, useUi } from '../store/services.ts';

/** The notice at the foot of the map: what was removed, with a way back, or why something was not done. */
export function Notice(): ReactElement | null {
  const services = useServices();
  const { session, ui, t } = services;
  const notice = useUi((state) => state.notice);
  // Undo takes back the last step: the offer ends when the next one is made.
  useEffect(() => {
    if (!notice?.undo) return;
    return session.subscribe(({ origin }) => {
      if (origin === 'local' || origin === 'undo' || origin === 'redo') ui.getState().notify(null);
    });
  }, [session, ui, notice]);
  if (!notice) return null;
  const close = (): void => {
    ui.getState().notify(null);
    returnToGrid(services);
  };
  return (
    <div
      className="jw-notice"
      data-tone={notice.tone}
      data-jw-keeps-focus=""
      role={notice.tone === 'problem' ? 'alert' : 'group'}
      aria-label={notice.tone === 'problem' ? undefined : t('notice.label')}
    >
      <span>{notice.text}</span>
      {notice.undo ? (
        <Button
          className="jw-button jw-button-strong"
          onPress={() => {
            travel(services, 'undo');
            close();
          }}
        >
          {t('notice.undo')}
        </Button>
      ) : null}
      <Button className="jw-button" onPress={close}>
        {t('action.close')}
      </Button>
    </div>
  );
}
