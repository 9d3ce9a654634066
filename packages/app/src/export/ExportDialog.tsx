import './export.css';
import { type Id, type Journey, read, type Session, type Snapshot } from '@journeywright/core';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { downloadFile } from '../files/download.ts';
import { exportFileName } from '../files/fileName.ts';
import { exportProject, projectTitle, shownJourney } from '../map/project.ts';
import { exportWords } from '../messages/exportWords.ts';
import { laterWords } from '../messages/laterWords.ts';
import { addWords, t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';
import { AppDialog } from '../parts/AppDialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { type ExportFormat, exportFormats, exportGroups } from './exportFormats.ts';
import { LeftBehind } from './LeftBehind.tsx';
import type { Written } from './writeFile.ts';

addWords(laterWords);
addWords(exportWords);

// Not fetched with the rest while idle: the writers of all formats are heavy, and few people need them.
const fetchWriter = () => import('./writeFile.ts').then((part) => part.writeFile);

type State = 'looking' | 'unfetched' | Written;

/** What a format would hold of the map as it was when it was chosen; looked at anew for another format or journey. */
function useWritten(snapshot: Snapshot, journey: string, format: ExportFormat): State {
  const [found, setFound] = useState<{ readonly of: string; readonly state: State }>();
  const of = `${format.name} ${journey}`;
  useEffect(() => {
    if (format.name === 'json') return;
    let here = true;
    const tell = (state: State): void => {
      if (here) setFound({ of, state });
    };
    fetchWriter().then(
      (write) => tell(write(snapshot, journey, format)),
      () => tell('unfetched'),
    );
    return () => {
      here = false;
    };
  }, [snapshot, journey, format, of]);
  return found?.of === of ? found.state : 'looking';
}

export interface ExportDialogProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Saves the map as a file of any format; what a format leaves behind is said before. */
export function ExportDialog({ session, onClose }: ExportDialogProps) {
  const [snapshot] = useState(() => session.getSnapshot());
  const [format, setFormat] = useState<ExportFormat>(exportFormats[0]);
  const journeys = read.journeys(snapshot);
  const [chosen, setChosen] = useState<Id<'journeys'> | null>(null);
  const journey = shownJourney(journeys, chosen);
  const written = useWritten(snapshot, journey?.id ?? '', format);
  const whole = format.group !== 'journey';

  function download(): void {
    if (format.name === 'json') void exportProject(session);
    else if (typeof written === 'object') {
      const several = !whole && journeys.length > 1;
      const title = several && journey ? journey.title || projectTitle(snapshot) : projectTitle(snapshot);
      const name = exportFileName(title, format.ending);
      downloadFile(written.content, name, format.type);
      notify({ text: t('notice.exported', { file: name }) });
    } else return;
    onClose();
  }

  return (
    <AppDialog title={t('export.title')} onClose={onClose} wide>
      <form
        className="app-export"
        onSubmit={(event) => {
          event.preventDefault();
          download();
        }}
      >
        <Formats format={format} onFormat={setFormat} />
        <div className="app-export-about">
          <h3>{t(`export.${format.name}`)}</h3>
          <p>{t(`export.${format.name}.about`)}</p>
          {!whole && journeys.length > 1 && journey && (
            <JourneyChoice journeys={journeys} journey={journey} onChoose={setChosen} />
          )}
          {format.name !== 'json' && written === 'unfetched' && (
            <ProblemNote
              problem={{
                code: 'unfetched',
                message: t('export.unfetched'),
                cure: t('export.unfetched.cure'),
              }}
            />
          )}
          {format.group === 'read' && <p className="app-hint">{t('export.losses.read')}</p>}
          {!whole && written === 'looking' && <output className="app-hint">{t('export.looking')}</output>}
          {!whole && typeof written === 'object' && <LeftBehind losses={written.losses} />}
        </div>
        <div className="app-actions end app-dialog-foot">
          {!whole && typeof written === 'object' && written.losses.length > 0 && (
            <span className="app-hint">{t('export.losses.foot', { count: written.losses.length })}</span>
          )}
          <Button className="app-button" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            className="app-button primary"
            type="submit"
            isPending={format.name !== 'json' && written === 'looking'}
            isDisabled={format.name !== 'json' && written === 'unfetched'}
          >
            <Icon name="download" />
            {t('export.download', { ending: format.ending })}
          </Button>
        </div>
      </form>
    </AppDialog>
  );
}

function Formats({ format, onFormat }: { format: ExportFormat; onFormat: (format: ExportFormat) => void }) {
  return (
    <RadioGroup
      className="app-formats"
      value={format.name}
      onChange={(name) => onFormat(exportFormats.find((one) => one.name === name) ?? exportFormats[0])}
    >
      <Label className="app-offscreen">{t('export.format')}</Label>
      {exportGroups.map((group) => (
        <div key={group}>
          <span className="group">{t(`export.group.${group}`)}</span>
          {exportFormats
            .filter((one) => one.group === group)
            .map(({ name, ending }) => (
              <RadioField key={name} value={name}>
                <RadioButton className="app-format">
                  <span>{t(`export.${name}`)}</span>
                  <small>{ending}</small>
                </RadioButton>
              </RadioField>
            ))}
        </div>
      ))}
    </RadioGroup>
  );
}

interface JourneyChoiceProps {
  readonly journeys: readonly Journey[];
  readonly journey: Journey;
  readonly onChoose: (id: Id<'journeys'>) => void;
}

function JourneyChoice({ journeys, journey, onChoose }: JourneyChoiceProps) {
  return (
    <label className="app-field">
      <span>{t('export.journey')}</span>
      <select
        className="app-input app-select"
        value={journey.id}
        onChange={(event) => onChoose(event.currentTarget.value as Id<'journeys'>)}
      >
        {journeys.map(({ id, title }) => (
          <option key={id} value={id}>
            {title.trim() === '' ? t('head.journey.untitled') : title}
          </option>
        ))}
      </select>
    </label>
  );
}
