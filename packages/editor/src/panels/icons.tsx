import type { ReactElement } from 'react';

const paths = {
  edit: 'M3 13l.7-3L10.5 3.2a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L6 12.3z',
  add: 'M8 3v10M3 8h10',
  left: 'M13 8H3m4-4L3 8l4 4',
  right: 'M3 8h10M9 4l4 4-4 4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  move: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6L2 8l2 2M12 6l2 2-2 2',
  link: 'M2.5 8h8M8 5l3 3-3 3M13.5 3v10',
  duplicate: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  remove: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M7 7v3.5M9 7v3.5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  moment: 'M8 2l5 6-5 6-5-6z',
  score: 'M3 13V9M8 13V3M13 13V6',
  undo: 'M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
  redo: 'M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h3',
  parked: 'M2.5 9l1.8-5.5h7.4L13.5 9v4h-11zM2.5 9h3l1 1.5h3l1-1.5h3',
  findings: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11.4h.01',
  help: 'M6 6a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M8 12h.01',
  inspector: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  close: 'M4 4l8 8M12 4l-8 8',
  stage: 'M2.5 4h8l3 4-3 4h-8z',
  contactPoint: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  lane: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  card: 'M3 4h10v8H3zM5.5 7h5M5.5 9.2h3',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside or instead of words; the words are always in the accessible name. */
export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg className="jw-icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
