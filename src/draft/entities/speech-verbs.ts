/** Past, present and participle of verbs that report speech, as they stand beside a speaker's name. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `acknowledged acknowledges added adding adds admits admitted agreed agrees announced announces answered answers argued
  argues asked asks asserted asserts believes boasted called calls cautioned charged charges claimed claims commented complained
  conceded concluded confirmed confirms contended contends continued continues countered cried declared declares declined
  demanded denied denies described describes disclosed emphasized estimated estimates exclaimed expects explained explains
  expressed hopes insisted insists joked joked lamented maintained mentioned mused noted notes observed offered pledged pointed
  posted predicted predicts promised promises proposed protested quipped read reads recalled recalls recounted reiterated
  rejected remarked remarks remembered repeated replied replies reported reports responded responds revealed said say saying
  says shouted showed shows stated states stressed stresses suggested suggests testified thinks told tells tweeted tweets
  urged urges vowed vows warned warns wondered wrote writes`.split(/\s+/),
);
