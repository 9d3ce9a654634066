import type { DataRow, Method } from '@journeywright/core/methods';
import { closest } from '../words/closest.ts';

const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** Headings a method does not know that are nearly those of columns it does not find: most likely misspelt. */
export function misspeltHeadings({ columns }: Method, rows: readonly DataRow[], path: string): string[] {
  const headings = Object.keys(rows[0] ?? {});
  const shape = Object.entries(columns ?? {});
  const known = shape.flatMap(([name, { also = [] }]) => [name, ...also].map(plain));
  const given = new Set(headings.map(plain));
  const absent = shape
    .filter(([name, { also = [] }]) => ![name, ...also].some((heading) => given.has(plain(heading))))
    .map(([name]) => name);
  return headings
    .filter((heading) => plain(heading).length > 3 && !known.includes(plain(heading)))
    .flatMap((heading) => {
      const near = closest(
        plain(heading),
        absent.map((name) => plain(name)),
      );
      const meant = absent.find((name) => plain(name) === near);
      return meant === undefined
        ? []
        : [`${path}: warning: The column “${heading}” is not read. Did you mean “${meant}”?`];
    });
}
