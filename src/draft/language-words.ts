/** The commonest small words of English that hardly another language of Latin script writes so. */
export const ENGLISH_WORDS = (
  'about after all also an and are as at be been but by for from had has have he her his if in into ' +
  'is it its more not of on or out said she that the their them there they this to up was we were ' +
  'what when which who will with would you'
).split(' ');

/** Small words of the neighbours, to say which one it is instead. */
export const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  Dutch: 'aan de dat een en het ik in is met niet op te van voor zijn'.split(' '),
  French: 'au ce dans de des du elle en est et il la le les pas pour que qui sur un une'.split(' '),
  German: 'auf das dem den der die ein eine er es in ist mit nicht sie und von zu'.split(' '),
  Italian: 'al che con da del della di e gli i il in la le non per si un una'.split(' '),
  Portuguese: 'a ao com da de do e em na no não o os para por que se um uma'.split(' '),
  Spanish: 'al con de del el en es la las los no para por que se su un una y'.split(' '),
};
