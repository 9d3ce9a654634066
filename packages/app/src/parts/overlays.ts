import { later } from './later.tsx';

/** The overlays of the app, fetched after the page they lie over. */
export const MenuPopover = later(() => import('./MenuPopover.tsx').then((part) => part.MenuPopover));
export const WordsPopover = later(() => import('./WordsPopover.tsx').then((part) => part.WordsPopover));
export const NameDialog = later(() => import('../person/NameDialog.tsx').then((part) => part.NameDialog));
export const ShareDialog = later(() => import('../share/ShareDialog.tsx').then((part) => part.ShareDialog));
