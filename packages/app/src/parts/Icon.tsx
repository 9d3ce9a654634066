const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  plus: 'M8 3v10M3 8h10',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  down: 'M4 6l4 4 4-4',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10',
  link: 'M6.5 9.5a2.8 2.8 0 0 0 4 0l2.2-2.2a2.8 2.8 0 0 0-4-4L7.6 4.4M9.5 6.5a2.8 2.8 0 0 0-4 0L3.3 8.7a2.8 2.8 0 0 0 4 4l1.1-1.1',
  check: 'M3 8.5 6.5 12 13 4.5',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing beside words; never the only sign of anything. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="app-icon" data-icon={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
