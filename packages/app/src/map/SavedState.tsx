import type { Session } from '@journeywright/core';
import { useEffect, useState } from 'react';
import { OverlayButton } from '../parts/OverlayButton.tsx';
import { WordsPopover } from '../parts/overlays.ts';
import { spokenWords, statusWords } from '../status/statusWords.ts';
import { useStatus } from './useMapSession.ts';

/** A state must last this long before it is spoken, in milliseconds. */
const settle = 1_500;

/** Says when the connection or the right to edit changes, not at every keystroke that is saved. */
function Spoken({ words }: { words: string }) {
  const [told, setTold] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setTold(words), settle);
    return () => clearTimeout(timer);
  }, [words]);
  const [first] = useState(words);
  return <output className="app-offscreen">{told === first ? '' : told}</output>;
}

/** The connection and where the work is, always in sight and in words; pressing it tells what it means. */
export function SavedState({ session }: { session: Session }) {
  const status = useStatus(session);
  const { text, about, tone } = statusWords(status);
  return (
    <div className="app-state">
      <OverlayButton
        className="app-state-button"
        data-tone={tone}
        opens="dialog"
        overlay={(opened) => (
          <WordsPopover {...opened} placement="bottom" title={text}>
            <p>{about}</p>
          </WordsPopover>
        )}
      >
        <span className="dot" aria-hidden="true" />
        <span>{text}</span>
      </OverlayButton>
      <Spoken words={spokenWords(status)} />
    </div>
  );
}
