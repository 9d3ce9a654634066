import { type ReactElement, useEffect } from 'react';
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
        <button
          type="button"
          className="jw-button jw-button-strong"
          onClick={() => {
            travel(services, 'undo');
            close();
          }}
        >
          {t('notice.undo')}
        </button>
      ) : null}
      <button type="button" className="jw-button" onClick={close}>
        {t('action.close')}
      </button>
    </div>
  );
}
