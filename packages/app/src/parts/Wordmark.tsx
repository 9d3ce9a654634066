import { t } from '../messages/translate.ts';

/** The product's name with its sign: a curve with a moment of truth on it. */
export function Wordmark() {
  return (
    <span className="app-wordmark">
      <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
        <path className="curve" d="M2 16c7 0 7-9 14-9s7 9 14 9" />
        <path className="moment" d="M16 2l5 5-5 5-5-5z" />
      </svg>
      {t('app.name')}
    </span>
  );
}
