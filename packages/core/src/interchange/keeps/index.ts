export { leftBehindStudy } from './leftBehind.ts';
export { countLosses } from './losses.ts';
