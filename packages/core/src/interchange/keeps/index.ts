export { belongsTo } from './belongs.ts';
export { leftBehind } from './leftBehind.ts';
export { countLosses } from './losses.ts';
export { onMap } from './onMap.ts';
