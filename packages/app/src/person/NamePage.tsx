import { useEffect, useState } from 'react';
import { t } from '../messages/translate.ts';
import { TextInput } from '../parts/TextInput.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { cleanName, maxNameLength } from './person.ts';
import { setPerson } from './personStore.ts';

/** Asks for a name, once per browser, before the page that was asked for. */
export function NamePage({ joining }: { joining: boolean }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    document.title = t('title.name');
  }, []);
  return (
    <main className="app-name">
      <Wordmark />
      <form
        className="app-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (cleanName(name) === '') setProblem(t('name.missing'));
          else setPerson({ name });
        }}
      >
        <h1>{t('name.title')}</h1>
        <p>{joining ? t('name.joining') : t('name.why')}</p>
        <TextInput
          label={t('name.label')}
          value={name}
          onChange={(value) => {
            setName(value);
            setProblem(undefined);
          }}
          problem={problem}
          hint={t('name.kept')}
          maxLength={maxNameLength}
          autoComplete="nickname"
          first
        />
        <div className="app-actions">
          <button className="app-button primary" type="submit">
            {t('name.go')}
          </button>
        </div>
      </form>
    </main>
  );
}
