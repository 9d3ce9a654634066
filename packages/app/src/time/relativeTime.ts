const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const units = [
  { name: 'minute', length: minute, until: hour },
  { name: 'hour', length: hour, until: day },
  { name: 'day', length: day, until: 30 * day },
  { name: 'month', length: 30.44 * day, until: 365 * day },
  { name: 'year', length: 365.25 * day, until: Number.POSITIVE_INFINITY },
] as const;

/**
 * How long ago a moment was, in words: "just now", "3 minutes ago", "yesterday". A moment in the future, as
 * from a clock that runs ahead, is "just now".
 * @param then and now: milliseconds since 1970.
 */
export function relativeTime(then: number, now: number, locale = 'en'): string {
  const past = now - then;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (!(past >= minute)) return locale.startsWith('en') ? 'just now' : format.format(0, 'second');
  const unit = units.find(({ until }) => past < until) ?? units[4];
  return format.format(-Math.max(1, Math.floor(past / unit.length)), unit.name);
}

/** A moment in full, in the reader's own time zone. */
export function absoluteTime(then: number, locale = 'en-GB', timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', ...zone }).format(then);
}
