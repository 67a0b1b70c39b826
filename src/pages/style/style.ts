import { AssetFolder } from '../asset.ts';
import { BASE } from './base.ts';
import { ENTITIES } from './entities.ts';
import { FORMS } from './forms.ts';
import { LAYOUT } from './layout.ts';
import { PRINT } from './print.ts';
import { QUOTATIONS } from './quotations.ts';

export const STYLE = 'style.css';
export const ICON = 'icon.svg';

/** Marks of a quotation, as the accent of the pages. */
const MARKS = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8c1d18"/><path fill="#fff" d="M14 9c-4 1-7 4-7 9 0 3 2 5 4 5s4-2 4-4-1-4-3-4h-1c0-2 1-3 4-4zm12 0c-4 1-7 4-7 9 0 3 2 5 4 5s4-2 4-4-1-4-3-4h-1c0-2 1-3 4-4z"/></svg>`;

/** What all pages fetch besides themselves. */
export const styleFolder = new AssetFolder('/pages', {
  [STYLE]: ['text/css; charset=utf-8', BASE + LAYOUT + QUOTATIONS + ENTITIES + FORMS + PRINT],
  [ICON]: ['image/svg+xml', MARKS],
});
