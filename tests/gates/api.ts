import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDeclarations, makeReport, reported, reportPath } from './api-report.mjs';
import type { Gate } from './gate.ts';
import { plantLines } from './planted-copy.ts';

/** The lines that only one of two texts has, in order: enough to see which names drifted. */
function drift(kept: string, now: string): string[] {
  const only = (text: string, other: string, sign: string): string[] => {
    const known = new Set(other.split('\n'));
    return text.split('\n').flatMap((line) => (known.has(line) ? [] : [`${sign} ${line}`]));
  };
  return [...only(kept, now, '-'), ...only(now, kept, '+')];
}

async function check(root: string): Promise<string[]> {
  const broken = await buildDeclarations(root);
  if (broken !== '') return broken.trim().split('\n');
  return reported.flatMap((name: string) => {
    const path = reportPath(name);
    if (!existsSync(join(root, path))) return [`${path} is missing: run \`npm run api\` and commit it`];
    const kept = readFileSync(join(root, path), 'utf8');
    const now = makeReport(root, name);
    if (now === kept) return [];
    return [
      `${path} is out of date: run \`npm run api\` and review the change`,
      ...drift(kept, now).slice(0, 20),
    ];
  });
}

export const api: Gate = {
  name: 'API reports',
  check,
  faults: [
    {
      name: 'a new public name',
      plant: async (copy) => {
        await buildDeclarations(copy);
        writeFileSync(join(copy, reportPath('core')), makeReport(copy, 'core'));
        plantLines(copy, 'packages/core/src/index.ts', 'export const plantedName: number = 1;');
      },
      found: /^\+ export const plantedName: number/,
    },
  ],
};
