export { belongsTo } from './belongs.ts';
export { leftBehind, leftBehindStudy } from './leftBehind.ts';
export { countLosses } from './losses.ts';
export { onMap } from './onMap.ts';
