/** All that the command needs of this room, behind one import that it makes when it runs. */
export { addToArchive } from './archive-addition.ts';
export { draftOf } from './draft.ts';
export { BadOption } from './draft-options.ts';
export { Palette, sheetLines } from './review-sheet.ts';
export { checkSize, MOST_BYTES, SavedArticle } from './saved-article.ts';
export { Unreadable } from './unreadable.ts';
