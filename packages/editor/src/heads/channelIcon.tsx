const paths: Readonly<Record<string, string>> = {
  website: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM2 8h12M8 2c3 3.6 3 8.4 0 12M8 2c-3 3.6-3 8.4 0 12',
  app: 'M5 1.8h6v12.4H5zM7.2 12.2h1.6',
  email: 'M2 3.5h12v9H2zM2.3 4.2 8 9l5.7-4.8',
  telephone:
    'M4 2.5 6 2l1.4 3.2-1.6 1.3a8 8 0 0 0 3.7 3.7l1.3-1.6L14 10l-.5 2c-.2 1-1 1.7-2 1.6A10.4 10.4 0 0 1 2.4 4.5c-.1-1 .6-1.8 1.6-2z',
  chat: 'M2 3h12v8H7l-3 2.6V11H2z',
  sms: 'M2 3h12v8H7l-3 2.6V11H2zM5 7h.01M8 7h.01M11 7h.01',
  letter: 'M2 6.5 8 2.5l6 4v7H2zM2.5 7 8 10.5 13.5 7',
  'face to face':
    'M5.2 2.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM11 3.8a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM1.5 13c0-2.4 1.6-4 3.7-4s3.7 1.6 3.7 4M10 9.3c2.6-.5 4.5 1 4.5 3.7',
  'self-service': 'M3 2h10v8H3zM6 14h4M8 10v4M5.5 5h5M5.5 7.5h3',
  'social media':
    'M4 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM12 1.8a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM12 10.2a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM6 7l4.2-2.2M6 9l4.2 2.2',
};
const other =
  'M8 2.5c-2.4 0-4.2 1.8-4.2 4.1C3.8 9.8 8 13.5 8 13.5s4.2-3.7 4.2-6.9c0-2.3-1.8-4.1-4.2-4.1zM8 5.2a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z';

/** The sign of a channel; channels of the author's own share one. */
export function ChannelIcon({ channel }: { readonly channel: string | null }) {
  return (
    <svg className="jw-channel" viewBox="0 0 16 16" aria-hidden="true">
      <path d={(channel && paths[channel]) || other} />
    </svg>
  );
}
