import { createCommands, createIdSource, type Session } from '@journeywright/core';
import { useState } from 'react';
import type { Translate } from '../messages/translate.ts';

/** Shown while the document is on its way. */
export function Loading({ t }: { readonly t: Translate }) {
  return (
    <output className="jw-opening">
      <span className="jw-sketch" aria-hidden="true">
        {Array.from({ length: 12 }, (_, at) => (
          <i key={at} />
        ))}
      </span>
      <span>
        <b>{t('map.loading')}</b> {t('map.loadingCure')}
      </span>
    </output>
  );
}

const templates = ['customer-journey', 'service-blueprint', 'blank'] as const;

interface NoJourneyProps {
  readonly session: Session;
  readonly readOnly: boolean;
  readonly t: Translate;
}

/** Shown when the project holds no journey: three ways to begin one. */
export function NoJourney({ session, readOnly, t }: NoJourneyProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const still = readOnly || session.getStatus().readOnly !== null;
  const begin = (template: (typeof templates)[number]): void => {
    const newId = createIdSource(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);
    const result = createCommands({ session, newId }).run('journey.add', { template });
    if (!result.ok) setProblem(result.refusal.message);
  };
  return (
    <div className="jw-opening">
      <div className="jw-note">
        <h2>{t('map.noJourney')}</h2>
        {!still && <p>{t('map.noJourneyCure')}</p>}
        {!still && (
          <div className="jw-choices">
            {templates.map((template, at) => (
              <button
                key={template}
                type="button"
                className="jw-begin"
                data-primary={at === 0 || undefined}
                onClick={() => begin(template)}
              >
                {t(`template.${template}`)}
              </button>
            ))}
          </div>
        )}
        {problem && <p role="alert">{problem}</p>}
      </div>
    </div>
  );
}
