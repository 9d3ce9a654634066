import { writeFileSync } from 'node:fs';
import { load } from './load.mjs';

const { interchangePage } = await load('./reference/interchangePage.ts');
writeFileSync(new URL('../../../docs/interchange.md', import.meta.url), interchangePage());
console.log('docs/interchange.md');
