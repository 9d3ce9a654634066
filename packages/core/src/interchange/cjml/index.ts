export { exportCjml } from './exportCjml.ts';
export { type CjmlImportOptions, importCjml } from './importCjml.ts';
export { cjmlKeeps } from './keeps.ts';
export type { RatingScale } from './touchpoint.ts';
