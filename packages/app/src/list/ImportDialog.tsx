import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';
import { AppDialog } from '../parts/AppDialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { navigate } from '../routing/navigation.ts';
import { mapPathOf } from '../routing/route.ts';
import { importFiles, type Refused } from './importFile.ts';
import { titleOf } from './mapActions.ts';
import { useDroppedFile } from './useDroppedFile.ts';

/** Makes a map from a file. What is wrong with a file is said here, and then nothing was changed. */
export function ImportDialog({ files, onClose }: { files: readonly File[]; onClose: () => void }) {
  const [reading, setReading] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function take(chosen: readonly File[]): Promise<void> {
    if (reading !== null || chosen.length === 0) return;
    setReading(chosen[0]?.name ?? '');
    setRefused(null);
    const done = await importFiles(chosen);
    setReading(null);
    if (!done.ok) return setRefused(done.refused);
    notify({ text: t('notice.imported', { title: titleOf(done.map) }) });
    navigate(mapPathOf(done.map.id));
  }

  const dropping = useDroppedFile(reading === null, (dropped) => void take(dropped));
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void take(files);
  });

  return (
    <AppDialog title={t('import.title')} onClose={onClose}>
      <div className="app-form">
        <p>{t('import.about')}</p>
        <div className="app-drop" data-over={dropping || undefined}>
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(list) => void take([...(list ?? [])])}
          >
            <Button className="app-button primary" isPending={reading !== null}>
              <Icon name="file" />
              {t('import.choose')}
            </Button>
          </FileTrigger>
          <span>{t('import.drop')}</span>
        </div>
        <output>{reading !== null && t('import.reading', { name: reading })}</output>
        {refused && (
          <ProblemNote title={t('import.refused', { name: refused.name })} problem={refused.problem} />
        )}
      </div>
    </AppDialog>
  );
}
