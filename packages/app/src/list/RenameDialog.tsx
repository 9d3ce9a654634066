import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { type MapEntry, mapsApi } from '../api/maps.ts';
import type { Problem } from '../api/outcome.ts';
import { t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';
import { AppDialog } from '../parts/AppDialog.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { refreshMaps } from './mapsStore.ts';
import { maxTitleLength } from './titleLimit.ts';

/** Gives a map another title. */
export function RenameDialog({ map, onClose }: { map: MapEntry; onClose: () => void }) {
  const [title, setTitle] = useState(map.title);
  const [saving, setSaving] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function save(): Promise<void> {
    const wanted = title.trim();
    if (wanted === '') return setMissing(true);
    if (wanted === map.title) return onClose();
    setSaving(true);
    setProblem(undefined);
    const done = await mapsApi.rename(map.id, wanted);
    setSaving(false);
    if (!done.ok) return setProblem(done.problem);
    notify({ text: t('notice.renamed', { title: wanted }) });
    onClose();
    await refreshMaps();
  }

  return (
    <AppDialog title={t('rename.title')} onClose={onClose}>
      <form
        className="app-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving) void save();
        }}
      >
        <TextInput
          label={t('rename.label')}
          value={title}
          onChange={(value) => {
            setTitle(value);
            setMissing(false);
          }}
          problem={missing ? t('rename.missing') : undefined}
          maxLength={maxTitleLength}
          first
        />
        {problem && <ProblemNote problem={problem} />}
        <div className="app-actions end">
          <Button className="app-button" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button className="app-button primary" type="submit" isPending={saving}>
            {t('rename.save')}
          </Button>
        </div>
      </form>
    </AppDialog>
  );
}
