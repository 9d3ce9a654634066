import { english, type MessageKey } from './english.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives the words for a message; `{name}` in the message is replaced by the value of that name. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** A catalogue: every message, or those a translation has so far; the rest is shown in English. */
export type Catalogue = Partial<Record<MessageKey, string>>;

const words: Catalogue = { ...english };

/** Adds the words of a part that was fetched later. */
export function addWords(more: Catalogue): void {
  Object.assign(words, more);
}

/**
 * Makes a translator. A message may hold `{count|one card|{count} cards}`: the form is chosen by the plural
 * rules of the locale (one, then other).
 */
export function createTranslate(catalogue: Catalogue = {}, locale = 'en'): Translate {
  const plurals = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const message = catalogue[key] ?? words[key] ?? key;
    return message
      .replace(
        /\{(\w+)\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}/g,
        (_, name: string, one: string, other: string) =>
          plurals.select(Number(values[name] ?? 0)) === 'one' ? one : other,
      )
      .replace(/\{(\w+)\}/g, (whole, name: string) =>
        Object.hasOwn(values, name) ? String(values[name]) : whole,
      );
  };
}
