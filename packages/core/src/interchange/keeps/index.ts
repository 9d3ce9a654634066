export { belongsTo } from './belongs.ts';
export { countLosses } from './losses.ts';
export { onMap } from './onMap.ts';
