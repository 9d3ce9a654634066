import type { ReactElement } from 'react';
import { perform } from '../actions/perform.ts';
import { useServices } from '../store/services.ts';
import type { FieldRef } from '../store/targets.ts';

/** Says that the record was removed while somebody typed into it, and keeps the words safe. */
export function LostText({
  field,
  text,
  onRestored,
  onClose,
}: {
  field: FieldRef;
  text: () => string;
  onRestored: () => void;
  onClose: () => void;
}): ReactElement {
  const services = useServices();
  const { t, ui } = services;
  const { table, id } = field;

  const restore = (): void => {
    const words = text();
    if (!perform(services, 'record.restore', { table, id }).ok) return;
    perform(services, 'record.set', { table, id, field: field.field, value: words });
    ui.getState().announce(t('lost.restored'));
    onRestored();
  };

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      ui.getState().announce(t('lost.copied'));
    } catch {
      // Without leave to write, the words stay in the box, where they can be selected.
      ui.getState().notify({ text: t('lost.copyRefused'), undo: false, tone: 'problem' });
    }
  };

  return (
    <div role="alert" className="jw-edit-lost">
      <p>{t('lost.text')}</p>
      <div className="jw-row">
        <button type="button" className="jw-button jw-button-strong" onClick={restore}>
          {t('lost.restore')}
        </button>
        <button type="button" className="jw-button" onClick={() => void copy()}>
          {t('lost.copy')}
        </button>
        <button type="button" className="jw-button" onClick={onClose}>
          {t('action.close')}
        </button>
      </div>
    </div>
  );
}
