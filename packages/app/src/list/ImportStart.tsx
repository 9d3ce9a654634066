import { useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import type { Refused } from './importFile.ts';
import { useDroppedFile } from './useDroppedFile.ts';

const endings = [
  '.json',
  '.xlsx',
  '.csv',
  '.tsv',
  '.mmd',
  '.mermaid',
  '.md',
  '.markdown',
  '.txt',
  '.cjml',
  '.xml',
];

interface ImportStartProps {
  /** The name of what is being read just now. */
  readonly reading: string | null;
  readonly refused: Refused | null;
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

/** Where a file is chosen or dropped, or text pasted. */
export function ImportStart({ reading, refused, pasted, onPasted, onFiles, onText }: ImportStartProps) {
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const busy = reading !== null;
  const dropping = useDroppedFile(!busy, onFiles);

  function readText(): void {
    if (busy) return;
    setMissing(pasted.trim() === '');
    if (pasted.trim() === '') text.current?.focus();
    else onText(pasted);
  }

  return (
    <div className="app-form">
      <p>{t('import.about')}</p>
      <div className="app-drop" data-over={dropping || undefined}>
        <FileTrigger acceptedFileTypes={endings} onSelect={(list) => onFiles([...(list ?? [])])}>
          <Button className="app-button primary" isPending={busy}>
            <Icon name="file" />
            {t('import.choose')}
          </Button>
        </FileTrigger>
        <span>{t('import.drop')}</span>
      </div>
      <div className="app-field">
        <label htmlFor={id}>{t('import.paste')}</label>
        <textarea
          ref={text}
          id={id}
          className="app-input app-paste"
          rows={4}
          spellCheck={false}
          value={pasted}
          onChange={(event) => {
            setMissing(false);
            onPasted(event.currentTarget.value);
          }}
          aria-invalid={missing || undefined}
          aria-describedby={`${id}-about`}
        />
        <div className="app-paste-foot">
          <span
            id={`${id}-about`}
            {...(missing ? { className: 'app-field-problem' } : { slot: 'description' })}
          >
            {t(missing ? 'import.paste.missing' : 'import.paste.hint')}
          </span>
          <Button className="app-button" onPress={readText}>
            {t('import.paste.read')}
          </Button>
        </div>
      </div>
      <output>{reading !== null && t('import.reading', { name: reading })}</output>
      {refused && (
        <ProblemNote title={t('import.refused', { name: refused.name })} problem={refused.problem} />
      )}
    </div>
  );
}
