import { strFromU8, unzipSync } from 'fflate';

/** A cell as it stands in the file: what was saved, and the formula if it has one. */
export interface RawCell {
  readonly value: string | number | boolean;
  readonly formula: string | null;
}

/** The sheets of a workbook by name, their cells by name such as B7. */
export type RawWorkbook = ReadonlyMap<string, ReadonlyMap<string, RawCell>>;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '?');
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function cellOf(tag: string, inner: string): RawCell {
  const formula = /<f>([^<]*)<\/f>/.exec(inner)?.[1] ?? null;
  const saved = unescape(/<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '');
  const type = attribute(tag, 't');
  const words = unescape([...inner.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1]).join(''));
  const value =
    type === 'inlineStr' ? words : type === 'str' ? saved : type === 'b' ? saved === '1' : Number(saved);
  return { value, formula: formula === null ? null : unescape(formula) };
}

/** Reads a workbook by other means than the package does: another unzip, and no XML parser. */
export function readRaw(bytes: Uint8Array): RawWorkbook {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
      const xml = text(`xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`);
      const cells = [...xml.matchAll(/(<c [^>]*>)(.*?)<\/c>/gs)].map(
        ([, open = '', inner = '']) => [attribute(open, 'r') ?? '', cellOf(open, inner)] as const,
      );
      return [unescape(attribute(tag, 'name') ?? ''), new Map(cells)] as const;
    }),
  );
}
