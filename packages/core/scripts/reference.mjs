import { mkdirSync, writeFileSync } from 'node:fs';
import { load } from './load.mjs';

const { recordsPage } = await load('./reference/recordsPage.ts');
const folder = new URL('../../../docs/reference/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('records.md', folder), recordsPage());
console.log('docs/reference/records.md');
