export { exportOutline } from './exportOutline.ts';
export { importOutline } from './importOutline.ts';
export { outlineKeeps } from './keeps.ts';
