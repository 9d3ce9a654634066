import type { Note } from './result.ts';

/** Says how many answers were left out because their givers do not belong to the people studied; none for 0. */
export function outOfFrameNotes(count: number, study = ''): readonly Note[] {
  if (count === 0) return [];
  const where = study === '' ? '' : `${study}: `;
  const who = count === 1 ? '1 person who does' : `${count} people who do`;
  return [
    {
      code: 'out-of-frame',
      message: `${where}Left out: ${who} not belong to those studied (out of frame).`,
    },
  ];
}
