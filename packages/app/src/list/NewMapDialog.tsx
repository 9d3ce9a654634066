import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { mapsApi, type Template, templates } from '../api/maps.ts';
import type { Problem } from '../api/outcome.ts';
import { t } from '../messages/translate.ts';
import { AppDialog } from '../parts/AppDialog.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { navigate } from '../routing/navigation.ts';
import { mapPathOf } from '../routing/route.ts';
import { TemplatePicture } from './TemplatePicture.tsx';
import { maxTitleLength } from './titleLimit.ts';

/** Makes a map from a template and opens it. */
export function NewMapDialog({ onClose }: { onClose: () => void }) {
  const [template, setTemplate] = useState<Template>('customer-journey');
  const [typed, setTyped] = useState<string>();
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // Until something is typed the title goes with the template.
  const title = typed ?? t(`template.${template}.title`);

  async function make(): Promise<void> {
    setMaking(true);
    setProblem(undefined);
    const made = await mapsApi.create(template, title.trim() || t(`template.${template}.title`));
    setMaking(false);
    if (made.ok) navigate(mapPathOf(made.value.id));
    else setProblem(made.problem);
  }

  return (
    <AppDialog title={t('new.title')} onClose={onClose} wide>
      <form
        className="app-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!making) void make();
        }}
      >
        <TextInput
          label={t('new.label')}
          value={title}
          onChange={setTyped}
          maxLength={maxTitleLength}
          first
        />
        <RadioGroup
          className="app-templates"
          value={template}
          onChange={(value) => setTemplate(value as Template)}
        >
          <Label>{t('new.template')}</Label>
          <div>
            {templates.map((choice) => (
              <RadioField key={choice} value={choice}>
                <RadioButton className="app-template">
                  <TemplatePicture template={choice} />
                  <span>
                    <strong>{t(`template.${choice}`)}</strong>
                    <span>{t(`template.${choice}.about`)}</span>
                  </span>
                </RadioButton>
              </RadioField>
            ))}
          </div>
        </RadioGroup>
        {problem && <ProblemNote problem={problem} />}
        <div className="app-actions end">
          <Button className="app-button" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button className="app-button primary" type="submit" isPending={making}>
            {t(making ? 'new.creating' : 'new.create')}
          </Button>
        </div>
      </form>
    </AppDialog>
  );
}
