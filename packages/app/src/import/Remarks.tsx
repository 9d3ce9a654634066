import { type ReactNode, useId, useState } from 'react';
import type { Diagnostic } from '@journeywright/core/interchange';
import { t } from '../messages/translate.ts';
import { copyText } from '../share/copyText.ts';
import type { LeftOut } from './withCures.ts';

const few = 4;
const most = 300;

/** Where it stands: line and column, sheet and cell, or an element. */
function placeWords({
  line,
  column,
  place,
}: {
  line: number | null;
  column?: number | null;
  place?: string;
}): string {
  const at =
    line === null
      ? ''
      : column
        ? t('import.place.column', { line, column })
        : t('import.place.line', { line });
  return [at, place ?? ''].filter((words) => words !== '').join(' · ');
}

/** A list that shows its first entries, and all when asked. */
function Few({ title, tone, children }: { title: string; tone?: 'bad'; children: readonly ReactNode[] }) {
  const id = useId();
  const [all, setAll] = useState(false);
  const count = children.length;
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ul className="app-remarks" data-tone={tone} aria-labelledby={id}>
        {children.slice(0, all ? most : few)}
      </ul>
      {all && count > most && <p className="app-hint">{t('import.all.limit', { count: most })}</p>}
      {count > few && (
        <button type="button" className="app-button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'import.fewer' : 'import.all', { count })}
        </button>
      )}
    </>
  );
}

const shown = (text: string): string => (text.length > 240 ? `${text.slice(0, 239)}…` : text);

/** The words that found no place, with a way to take them along. */
export function UnplacedList({ unplaced }: { unplaced: readonly LeftOut[] }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  if (unplaced.length === 0) return null;
  const words = unplaced
    .map((piece) => [placeWords(piece), piece.text].filter(Boolean).join('\t'))
    .join('\n');
  return (
    <section className="app-remark-part">
      <Few title={t('import.unplaced', { count: unplaced.length })}>
        {unplaced.map((piece, at) => (
          <li key={at}>
            <q>{shown(piece.text)}</q>
            <span>
              {placeWords(piece) !== '' && <b>{placeWords(piece)}</b>} {piece.why} {piece.cure}
            </span>
          </li>
        ))}
      </Few>
      <p className="app-hint">
        {t('import.unplaced.about')}{' '}
        <button
          type="button"
          className="app-button quiet"
          onClick={() => void copyText(words).then(setCopied)}
        >
          {t('import.unplaced.copy')}
        </button>
        <output>
          {copied !== null && t(copied ? 'import.unplaced.copied' : 'import.unplaced.uncopied')}
        </output>
      </p>
    </section>
  );
}

/** What was changed on the way, or is worth knowing, each with its cure; or why nothing can be read. */
export function NoticedList({ found, fatal = false }: { found: readonly Diagnostic[]; fatal?: boolean }) {
  if (found.length === 0) return null;
  const title = fatal ? t('import.faults') : t('import.noticed', { count: found.length });
  return (
    <section className="app-remark-part">
      <Few title={title} {...(fatal ? { tone: 'bad' as const } : {})}>
        {found.map((one, at) => (
          <li key={at}>
            <span>
              {placeWords(one) !== '' && <b>{placeWords(one)}</b>} {one.message}
            </span>
            {one.cure !== '' && <span className="cure">{one.cure}</span>}
          </li>
        ))}
      </Few>
    </section>
  );
}
