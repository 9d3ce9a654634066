import type { Loss } from '@journeywright/core/interchange';
import { t } from '../messages/translate.ts';

function Losses({ losses }: { losses: readonly Loss[] }) {
  return (
    <ul>
      {losses.map(({ table, what, count }) => (
        <li key={`${table} ${what}`}>
          {what} <small>{t('export.losses.count', { count })}</small>
        </li>
      ))}
    </ul>
  );
}

/** What a format of one journey leaves behind, said before it is downloaded. */
export function LeftBehind({ losses }: { losses: readonly Loss[] }) {
  const own = losses.filter(({ of }) => of === 'itself');
  const rest = losses.filter(({ of }) => of === 'project');
  return (
    <section className="app-losses">
      <h4>{t('export.losses')}</h4>
      {own.length === 0 ? <p className="app-hint">{t('export.losses.none')}</p> : <Losses losses={own} />}
      {rest.length > 0 && (
        <details>
          <summary>{t('export.losses.project', { count: rest.length })}</summary>
          <Losses losses={rest} />
        </details>
      )}
      {losses.length > 0 && <p className="app-hint">{t('export.losses.keep')}</p>}
    </section>
  );
}
