const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
// Spreadsheets count a 29 February 1900 that never was: earlier days have no serial number that all agree on.
const firstSerial = 61;
const lastSerial = 2_958_465;
/** What the other system of dates, which counts from 1904, is behind by. */
export const days1904 = 1462;

const two = (part: number): string => String(part).padStart(2, '0');

/** The serial number of a day `YYYY-MM-DD`, or null when spreadsheets have none for it. */
export function serialOfDay(day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const serial = (Date.UTC(year, month - 1, date) - epoch) / dayLength;
  return serial >= firstSerial && serial <= lastSerial && dayOfSerial(serial) === day ? serial : null;
}

/** The day of a serial number as `YYYY-MM-DD`; its time of day is left out. Null when there is none. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return null;
  const date = new Date(epoch + Math.floor(serial) * dayLength);
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** Day, time or both, as ISO 8601 writes them; null when the number is no date. */
export function momentOfSerial(serial: number): string | null {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const whole = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const rest = seconds % 86_400;
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
  if (serial >= 0 && serial < 1) return time;
  const day = dayOfSerial(whole);
  return day === null || rest === 0 ? day : `${day} ${time}`;
}
