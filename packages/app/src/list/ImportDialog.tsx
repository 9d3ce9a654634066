import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { MapEntry } from '../api/maps.ts';
import type { Given } from '../import/given.ts';
import type { ImportPreviewProps } from '../import/ImportPreview.tsx';
import { importWords } from '../messages/importWords.ts';
import { addWords, t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';
import { AppDialog } from '../parts/AppDialog.tsx';
import { navigate } from '../routing/navigation.ts';
import { mapPathOf } from '../routing/route.ts';
import { ImportStart } from './ImportStart.tsx';
import { ownProblem, type Refused, takeFiles } from './importFile.ts';
import { titleOf } from './mapActions.ts';

addWords(importWords);

// Not fetched with the rest while idle: the readers of all formats are heavy, and few people need them.
const fetchPreview = () => import('../import/ImportPreview.tsx').then((part) => part.ImportPreview);

interface Read {
  readonly given: Given;
  readonly Preview: ComponentType<ImportPreviewProps>;
}

function open(map: MapEntry): void {
  notify({ text: t('notice.imported', { title: titleOf(map) }) });
  navigate(mapPathOf(map.id));
}

/**
 * Makes a map from a file or from pasted words. But for project files, which hold nothing else, what it would become
 * is shown first. What is wrong is said here, and then nothing was changed.
 */
export function ImportDialog({ files, onClose }: { files: readonly File[]; onClose: () => void }) {
  const [reading, setReading] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [pasted, setPasted] = useState('');

  async function preview(given: Given): Promise<void> {
    const name = given.kind === 'file' ? given.name : t('import.pasted');
    setReading(name);
    setRefused(null);
    try {
      setRead({ given, Preview: await fetchPreview() });
    } catch {
      setRefused({ name, problem: ownProblem('unfetched') });
    }
    setReading(null);
  }

  async function take(chosen: readonly File[]): Promise<void> {
    if (reading !== null || chosen.length === 0) return;
    setReading(chosen[0]?.name ?? '');
    setRefused(null);
    const taken = await takeFiles(chosen);
    if (taken.ok && 'given' in taken) return preview(taken.given);
    setReading(null);
    if (taken.ok) open(taken.map);
    else setRefused(taken.refused);
  }

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void take(files);
    // By the time a file is chosen, its reader is here.
    fetchPreview().catch(() => undefined);
  });

  return (
    <AppDialog title={t('import.title')} onClose={onClose} wide={read !== null}>
      {read ? (
        <read.Preview given={read.given} onOther={() => setRead(null)} onClose={onClose} onMade={open} />
      ) : (
        <ImportStart
          reading={reading}
          refused={refused}
          pasted={pasted}
          onPasted={setPasted}
          onFiles={(chosen) => void take(chosen)}
          onText={(text) => void preview({ kind: 'pasted', text })}
        />
      )}
    </AppDialog>
  );
}
