import './import.css';
import { serializeProject } from '@journeywright/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { type MapEntry, mapsApi } from '../api/maps.ts';
import type { Problem } from '../api/outcome.ts';
import { maxTitleLength } from '../list/titleLimit.ts';
import { t } from '../messages/translate.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { countsInWords } from './countsInWords.ts';
import { type Given, titleFromName } from './given.ts';
import { holdsSomething, type Planned, withTitle } from './planImport.ts';
import { PreviewOutline } from './PreviewOutline.tsx';
import { readGiven } from './readGiven.ts';
import { NoticedList, UnplacedList } from './Remarks.tsx';
import { TableForm } from './TableForm.tsx';
import { useTable } from './useTable.ts';

export interface ImportPreviewProps {
  readonly given: Given;
  readonly onOther: () => void;
  readonly onClose: () => void;
  readonly onMade: (map: MapEntry) => void;
}

function WhatIsMade({ planned, fromTable }: { planned: Extract<Planned, { ok: true }>; fromTable: boolean }) {
  const { snapshot, made } = planned;
  if (!holdsSomething(snapshot))
    return (
      <ProblemNote
        problem={{
          code: 'nothing',
          message: t('import.makes.nothing'),
          cure: t(fromTable ? 'import.makes.cure.table' : 'import.makes.cure.text'),
        }}
      />
    );
  return (
    <>
      <ul className="app-counts" aria-live="polite">
        {countsInWords(made).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <PreviewOutline snapshot={snapshot} />
    </>
  );
}

/** What would become of what was given, with all that does not fit; nothing is made before “Create map”. */
export function ImportPreview({ given, onOther, onClose, onMade }: ImportPreviewProps) {
  const found = useMemo(() => readGiven(given), [given]);
  const table = useTable(found, titleFromName(given));
  const planned = found.kind === 'planned' ? found.planned : table.planned;
  const [typed, setTyped] = useState<string>();
  const [missing, setMissing] = useState(false);
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), []);

  const suggested = planned.ok ? planned.title : '';
  const title = typed ?? (suggested || titleFromName(given) || t('import.name.untitled'));
  const ready = planned.ok && holdsSomething(planned.snapshot);

  async function make(): Promise<void> {
    if (!planned.ok || making) return;
    setMissing(title.trim() === '');
    if (title.trim() === '') return;
    setMaking(true);
    setProblem(undefined);
    const file = serializeProject(withTitle(planned.snapshot, planned.title, title.trim()));
    const made = await mapsApi.importFile(file);
    setMaking(false);
    if (made.ok) onMade(made.value);
    else setProblem(made.problem);
  }

  const name = given.kind === 'file' ? given.name : t('import.pasted');
  return (
    <form
      className="app-form app-import"
      onSubmit={(event) => {
        event.preventDefault();
        if (!table.settling) void make();
      }}
    >
      <div className="app-given">
        <p ref={top} tabIndex={-1}>
          <strong>{name}</strong> <span>{found.label}</span>
        </p>
        <Button className="app-button quiet" onPress={onOther}>
          {t('import.another')}
        </Button>
      </div>
      {ready && (
        <TextInput
          label={t('import.name')}
          value={title}
          onChange={(value) => {
            setMissing(false);
            setTyped(value);
          }}
          problem={missing ? t('import.name.missing') : undefined}
          maxLength={maxTitleLength}
        />
      )}
      {table.form && <TableForm {...table.form} />}
      <section className="app-makes" aria-busy={table.settling}>
        <h3>{t(planned.ok ? 'import.makes' : 'import.refused', { name })}</h3>
        {planned.ok && <WhatIsMade planned={planned} fromTable={found.kind === 'table'} />}
      </section>
      {!planned.ok && <NoticedList found={planned.diagnostics} fatal />}
      <UnplacedList unplaced={planned.unplaced} />
      {planned.ok && <NoticedList found={planned.diagnostics} />}
      {problem && <ProblemNote title={t('import.refused', { name })} problem={problem} />}
      <div className="app-actions end app-dialog-foot">
        <Button className="app-button" onPress={onClose}>
          {t('app.cancel')}
        </Button>
        {ready && (
          <Button className="app-button primary" type="submit" isPending={making}>
            {t(making ? 'import.creating' : 'import.create')}
          </Button>
        )}
      </div>
    </form>
  );
}
