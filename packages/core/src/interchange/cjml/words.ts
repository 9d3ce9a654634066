import { readChoice } from '../csv/values.ts';
import { xmlWords } from '../xml/index.ts';

const written: Readonly<Record<string, string>> = {
  website: 'Website',
  email: 'E-mail',
  sms: 'SMS',
  'self-service': 'self-service machine',
};

/** A channel as CJML files name it. */
export function writeChannel(channel: string | null): string {
  const words = channel ?? '';
  return xmlWords(Object.hasOwn(written, words) ? written[words] : words);
}

/** The channel that words name: a listed one, or the words as they are. Null for none, or for a whole sentence. */
export function readChannel(words: string): string | null {
  const small = words.trim().toLowerCase();
  if (small === 'self-service machine' || small === 'self service') return 'self-service';
  return readChoice('contactPoints', 'channel', words);
}

const deviations: Readonly<Record<string, 'none' | 'missing' | 'failed' | 'extra'>> = {
  completed: 'none',
  complete: 'none',
  'as planned': 'none',
  none: 'none',
  missing: 'missing',
  skipped: 'missing',
  'not completed': 'missing',
  failed: 'failed',
  failing: 'failed',
  'ad hoc': 'extra',
  'ad-hoc': 'extra',
  adhoc: 'extra',
  extra: 'extra',
  deviation: 'extra',
  additional: 'extra',
};

/** The deviation a word of `compliance` stands for, or null. */
export function readDeviation(words: string): string | null {
  const small = words.trim().toLowerCase();
  return Object.hasOwn(deviations, small) ? (deviations[small] as string) : null;
}

/** The word of `compliance` for a deviation, or null where none is said. */
export function writeDeviation(deviation: string | null): string | null {
  if (deviation === null) return null;
  return { none: 'completed', missing: 'missing', failed: 'failed', extra: 'ad hoc' }[deviation] ?? null;
}

const customers: readonly string[] = ['customer', 'user', 'purchaser'];

/** Whether an actor's role makes it an end user. */
export function isEndUser(role: unknown): boolean {
  return customers.includes(role as string);
}

const number = '(\\d{1,25}(?:[.,]\\d{1,25})?(?:e[+-]?\\d{1,3})?)';
const iso = new RegExp(
  `^P(?:${number}W)?(?:${number}D)?(?:T(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
  'i',
);
const spoken = new RegExp(
  `^${number}\\s*(s|sec|secs|second|seconds|m|min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|w|week|weeks)\\.?$`,
  'i',
);
const minutesIn: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10_080 };

/** The minutes of a duration such as `PT5M`, `5 min`, `1:30:00` (hours, minutes, seconds) or null. */
export function readMinutes(words: string): number | null {
  const text = words.trim();
  if (text.length > 100) return null;
  const parts = iso.exec(text)?.slice(1);
  const value = (part: string | undefined): number => (part ? Number(part.replace(',', '.')) : 0);
  if (parts?.some((part) => part !== undefined)) {
    const [weeks, days, hours, minutes, seconds] = parts.map(value) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return finite(weeks * 10_080 + days * 1440 + hours * 60 + minutes + seconds / 60);
  }
  const said = spoken.exec(text);
  if (said)
    return finite(value(said[1]) * (minutesIn[(said[2] as string)[0]?.toLowerCase() as string] as number));
  const clock = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/.exec(text);
  return clock ? Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3]) / 60 : null;
}

function finite(minutes: number): number | null {
  return Number.isFinite(minutes) ? minutes : null;
}

/** Minutes from one time to a later one, or null where they cannot be told. Clock times are of one day. */
export function minutesBetween(from: string, to: string): number | null {
  const [start, end] = [instant(from), instant(to)];
  if (start === null || end === null || start.kind !== end.kind) return null;
  const minutes = (end.at - start.at) / 60_000;
  return minutes >= 0 ? minutes : null;
}

function instant(words: string): { kind: string; at: number } | null {
  const text = words.trim();
  const clock = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (clock)
    return {
      kind: 'clock',
      at: (Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)) * 1000,
    };
  const full =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(
      text,
    );
  if (!full) return null;
  const [year, month, day, hour, minute, second] = full.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const zone = full[7];
  const shift =
    zone && zone !== 'Z'
      ? (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
      : 0;
  const at = Date.UTC(year, month - 1, day, hour, minute, second) - shift * 60_000;
  // Times with and without a zone, or without a time of day, cannot be compared.
  return { kind: `${zone ? 'zone' : 'local'} ${full[4] ? 'time' : 'day'}`, at };
}
