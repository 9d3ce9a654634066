import { peopleColors } from '@journeywright/collab';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import type { MessageKey } from '../messages/english.ts';
import { addWords, t } from '../messages/translate.ts';
import { AppDialog } from '../parts/AppDialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { cleanName, maxNameLength } from './person.ts';
import { setPerson, usePerson } from './personStore.ts';
import { laterWords } from '../messages/laterWords.ts';

addWords(laterWords);

/** Changes the name and the colour others see. */
export function NameDialog({ onClose }: { onClose: () => void }) {
  const person = usePerson();
  const [name, setName] = useState(person?.name ?? '');
  const [color, setColor] = useState<string>(person?.color ?? peopleColors[0]);
  const [problem, setProblem] = useState<string>();
  return (
    <AppDialog title={t('name.change')} onClose={onClose}>
      <form
        className="app-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (cleanName(name) === '') return setProblem(t('name.missing'));
          setPerson({ name, color });
          onClose();
        }}
      >
        <TextInput
          label={t('name.label')}
          value={name}
          onChange={(value) => {
            setName(value);
            setProblem(undefined);
          }}
          problem={problem}
          hint={t('name.why')}
          maxLength={maxNameLength}
          autoComplete="nickname"
          first
        />
        <RadioGroup className="app-colors" value={color} onChange={setColor} orientation="horizontal">
          <Label>{t('name.color')}</Label>
          <div>
            {peopleColors.map((known, index) => (
              <RadioField key={known} value={known}>
                <RadioButton className="app-color">
                  <span style={{ backgroundColor: known }}>
                    <Icon name="check" />
                  </span>
                  {t(`color.${index}` as MessageKey)}
                </RadioButton>
              </RadioField>
            ))}
          </div>
        </RadioGroup>
        <div className="app-actions end">
          <Button className="app-button" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button className="app-button primary" type="submit">
            {t('name.save')}
          </Button>
        </div>
      </form>
    </AppDialog>
  );
}
