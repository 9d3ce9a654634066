import { createCommands, createIdSource, projectOf, type Session } from '@journeywright/core';
import { useEffect, useRef, useState } from 'react';
import { maxTitleLength } from '../list/titleLimit.ts';
import { t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';
import { projectTitle } from './project.ts';
import { useSnapshotPart, useStatus } from './useMapSession.ts';

function rename(session: Session, title: string): void {
  if (title === '' || title === projectOf(session.getSnapshot()).title) return;
  const commands = createCommands({ session, newId: createIdSource(Math.random) });
  const done = commands.run('project.rename', { title });
  if (!done.ok) notify({ text: t('refusal.notice', { reason: done.refusal.message }), tone: 'problem' });
}

/** The map's title; pressing it renames in place. Enter or leaving keeps, Escape does not. */
export function MapTitle({ session }: { session: Session }) {
  const title = useSnapshotPart(session, projectTitle);
  const { loaded, readOnly } = useStatus(session);
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const backToButton = useRef(false);
  const editing = typed !== null;
  useEffect(() => {
    if (editing) return input.current?.select();
    if (backToButton.current) button.current?.focus();
    backToButton.current = false;
  }, [editing]);

  function finish(keep: boolean, byKey: boolean): void {
    // The field that goes away loses the focus once more.
    if (backToButton.current) return;
    if (keep && typed !== null) rename(session, typed.trim());
    backToButton.current = byKey;
    setTyped(null);
  }

  if (!loaded) return <span className="app-map-title" />;
  if (typed !== null) {
    return (
      <h1 className="app-map-title">
        <input
          className="app-input"
          aria-label={t('head.rename.label')}
          value={typed}
          maxLength={maxTitleLength}
          ref={input}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => finish(true, false)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            // The focus moves on at once, and the same key must not press what it moves to.
            event.preventDefault();
            finish(event.key === 'Enter', true);
          }}
        />
      </h1>
    );
  }
  return (
    <h1 className="app-map-title">
      {readOnly === null ? (
        <button
          type="button"
          ref={button}
          className="app-title-button"
          aria-label={t('head.rename', { title })}
          onClick={() => setTyped(projectOf(session.getSnapshot()).title)}
        >
          {title}
        </button>
      ) : (
        <span className="app-title-button">{title}</span>
      )}
    </h1>
  );
}
