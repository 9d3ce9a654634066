import { english, type MessageKey } from './english.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

const plurals = new Intl.PluralRules('en');
const choice = /\{(\w+)\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}/g;

const words: Partial<Record<MessageKey, string>> = { ...english };

/** Adds the words of a part that was fetched for itself. */
export function addWords(more: Partial<Record<MessageKey, string>>): void {
  Object.assign(words, more);
}

/** The words for a message: `{name}` takes a value, `{n|one|{n} of them}` the form for a number. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return (words[key] ?? key)
    .replace(choice, (_, name: string, one: string, other: string) =>
      plurals.select(Number(values[name] ?? 0)) === 'one' ? one : other,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
}
