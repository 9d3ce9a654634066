import type { Id, TableName } from '../ids.ts';
import type { Json } from '../json.ts';

/** One entry of a closed list. */
export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly help?: string;
}

/** An option, or its value alone where the label says the same: `face to face` → “Face to face”. */
export type OptionWord<V extends string = string> =
  | V
  | (Omit<Option<V>, 'label'> & { readonly label?: string });

/** Words with a large first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Options with a label each. */
export function optionsOf<const V extends string>(words: readonly OptionWord<V>[]): readonly Option<V>[] {
  return words.map((word) => {
    const option = typeof word === 'string' ? { value: word } : word;
    return { label: capital(option.value), ...option };
  });
}

/** What every field says of itself; forms, tables, files and documents are made from it. */
export interface FieldInfo {
  /** Plain-English name shown beside the field; made from the field's name where none is given. */
  readonly label: string;
  /** One line that helps a person fill it in. */
  readonly help?: string;
  /** The schema version that brought the field. */
  readonly since?: number;
  /** Set by commands and layout only: forms and tables leave it out. */
  readonly hidden?: boolean;
  /** Heading under which forms group the field. */
  readonly group?: string;
}

interface Typed<T> extends FieldInfo {
  /** The value a record has where nothing was said. Never changes once published. */
  readonly default: T;
}

/** Words that several people may type into at once; merged character by character. */
export interface TextField extends Typed<string> {
  readonly kind: 'text';
  readonly multiline: boolean;
  readonly maxLength: number;
}
/** A short string replaced as a whole. */
export interface LineField extends Typed<string> {
  readonly kind: 'line';
  readonly maxLength: number;
}
/** A number, or null for "not measured" (which is never 0). */
export interface NumberField extends Typed<number | null> {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly integer: boolean;
  readonly step?: number;
  readonly unit?: string;
  /** Words for single values of a scale, for example 1 → "unsatisfied". */
  readonly scale?: Readonly<Record<number, string>>;
}
/** One of a list; with `other`, any short text of the author's own. Null: not said. */
export interface ChoiceField<V extends string = string> extends Typed<V | null> {
  readonly kind: 'choice';
  readonly options: readonly Option<V>[];
  readonly other: boolean;
}
/** Yes or no. */
export interface FlagField extends Typed<boolean> {
  readonly kind: 'flag';
}
/** A calendar day, `YYYY-MM-DD`, or null. */
export interface DateField extends Typed<string | null> {
  readonly kind: 'date';
}
/** The id of a record in `table`, or null. The record may be gone: readers must bear that. */
export interface RefField<T extends TableName = TableName> extends Typed<Id<T> | null> {
  readonly kind: 'ref';
  readonly table: T;
  readonly required: boolean;
}
/** A set of members, each stored under its own key so that two people can add at once. Sorted. */
export interface MembersField<V extends string = string> extends Typed<readonly V[]> {
  readonly kind: 'members';
  readonly options: readonly Option<V>[] | null;
  readonly table: TableName | null;
}
/** A fractional order key. Keys may tie: always sort by (order, id). */
export interface OrderField extends Typed<string> {
  readonly kind: 'order';
}
/** Where a record stands, written as one value so that two moves never mix. */
export interface PlaceField<P> extends Typed<P> {
  readonly kind: 'place';
  readonly refs: Readonly<Record<string, TableName>>;
}
/** Any JSON value, kept as it is. */
export interface JsonField extends Typed<Json> {
  readonly kind: 'json';
}

export type Field =
  | TextField
  | LineField
  | NumberField
  | ChoiceField
  | FlagField
  | DateField
  | RefField
  | MembersField
  | OrderField
  | PlaceField<{ readonly order: string }>
  | JsonField;

/** `defineRecord` fills in a label that is left out. */
type Info = Partial<FieldInfo>;

export function text(info: Info & { multiline?: boolean; maxLength?: number } = {}): TextField {
  return { label: '', multiline: false, maxLength: 20_000, ...info, kind: 'text', default: '' };
}
/** Text of several lines. */
export function prose(info: Info = {}): TextField {
  return text({ multiline: true, ...info });
}
export function line(info: Info & { maxLength?: number } = {}): LineField {
  return { label: '', maxLength: 500, ...info, kind: 'line', default: '' };
}
export function number(
  info: Info & Partial<Pick<NumberField, 'min' | 'max' | 'integer' | 'step' | 'unit' | 'scale'>> = {},
): NumberField {
  return { label: '', integer: false, ...info, kind: 'number', default: null };
}
export function choice<const V extends string>(
  info: Info & { options: readonly OptionWord<V>[]; other: true },
): ChoiceField<V | (string & {})>;
export function choice<const V extends string>(
  info: Info & { options: readonly OptionWord<V>[]; other?: false },
): ChoiceField<V>;
export function choice(info: Info & { options: readonly OptionWord[]; other?: boolean }): ChoiceField {
  return {
    label: '',
    other: false,
    ...info,
    options: optionsOf(info.options),
    kind: 'choice',
    default: null,
  };
}
export function flag(info: Info = {}): FlagField {
  return { label: '', ...info, kind: 'flag', default: false };
}
export function date(info: Info = {}): DateField {
  return { label: '', ...info, kind: 'date', default: null };
}
export function ref<const T extends TableName>(
  table: T,
  info: Info & { required?: boolean } = {},
): RefField<T> {
  return { label: '', required: false, ...info, kind: 'ref', table, default: null };
}
export function membersOf<const T extends TableName>(table: T, info: Info = {}): MembersField<Id<T>> {
  return { label: '', ...info, kind: 'members', default: [], table, options: null };
}
export function tags<const V extends string>(
  options: readonly OptionWord<V>[],
  info: Info = {},
): MembersField<V> {
  return { label: '', ...info, kind: 'members', default: [], table: null, options: optionsOf(options) };
}
export function order(): OrderField {
  return { kind: 'order', label: 'Order', hidden: true, default: 'V' };
}
export function place<P extends { readonly order: string }>(
  refs: Readonly<Record<Exclude<keyof P & string, 'order'>, TableName>>,
  fallback: P,
): PlaceField<P> {
  return { kind: 'place', label: 'Place', hidden: true, refs, default: fallback };
}
export function json(info: Info = {}): JsonField {
  return { label: '', ...info, kind: 'json', default: null };
}
