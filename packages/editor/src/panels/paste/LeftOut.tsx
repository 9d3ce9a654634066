import { type ReactElement, useId } from 'react';
import { Button } from 'react-aria-components';
import { useServices } from '../../store/services.ts';

/** Words for which the map has no cell, to be read and taken elsewhere. */
export function LeftOut({ label, text }: { label: string; text: string }): ReactElement {
  const { t, ui } = useServices();
  const id = useId();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      ui.getState().announce(t('paste.copied'));
    } catch {
      // Without leave to write, the words stay in the box, where they can be selected.
      ui.getState().notify({ text: t('paste.copyRefused'), undo: false, tone: 'problem' });
    }
  };
  return (
    <div className="jw-field">
      <label className="jw-label" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} className="jw-paste-words" readOnly rows={4} value={text} />
      <div className="jw-row">
        <Button className="jw-button" onPress={() => void copy()}>
          {t('paste.copy')}
        </Button>
      </div>
    </div>
  );
}
