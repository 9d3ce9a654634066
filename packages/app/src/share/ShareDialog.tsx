import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { addWords, t } from '../messages/translate.ts';
import { AppDialog } from '../parts/AppDialog.tsx';
import { mapLink } from '../routing/route.ts';
import { copyText } from './copyText.ts';
import { laterWords } from '../messages/laterWords.ts';

addWords(laterWords);

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The link of a map, to copy. */
export function ShareDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const link = mapLink(location.origin, id);
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const [done, setDone] = useState(false);
  return (
    <AppDialog title={t('share.title')} onClose={onClose}>
      <div className="app-form">
        <p>{t('share.about')}</p>
        <label className="app-field">
          <span>{t('share.label')}</span>
          <input
            ref={field}
            className="app-input"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        {loopback.test(location.hostname) && <p className="app-hint">{t('share.local')}</p>}
        <div className="app-actions">
          <Button
            className="app-button primary"
            onPress={async () => {
              const copied = await copyText(link, field.current);
              setDone(copied);
              setTold(copied ? t('notice.linkCopied') : t('share.failed'));
              if (!copied) field.current?.focus();
            }}
          >
            {done ? t('share.copied') : t('share.copy')}
          </Button>
          <output>{told}</output>
        </div>
      </div>
    </AppDialog>
  );
}
