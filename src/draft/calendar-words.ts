/** Months as newspapers write them, by number less one; a dot may follow the short ones. */
export const MONTHS = [
  'January|Jan',
  'February|Feb',
  'March|Mar',
  'April|Apr',
  'May',
  'June|Jun',
  'July|Jul',
  'August|Aug',
  'September|Sept|Sep',
  'October|Oct',
  'November|Nov',
  'December|Dec',
];

export const WEEKDAYS = [
  'Sunday|Sun',
  'Monday|Mon',
  'Tuesday|Tues|Tue',
  'Wednesday|Weds|Wed',
  'Thursday|Thurs|Thur|Thu',
  'Friday|Fri',
  'Saturday|Sat',
];

/**
 * Names of zones that several zones bear, or that mean another offset in summer: ET is UTC-5 and
 * UTC-4, BST is Britain's and Bangladesh's, IST is India's, Ireland's and Israel's.
 */
export const AMBIGUOUS_ZONES = (
  'ACDT ACST ADT AEDT AEST AKDT AKST AST AT BST CAT CDT CEST CET CST CT EAT EDT EEST EET EST ET HKT ' +
  'HST IST JST KST MDT MSK MST MT NDT NST NZDT NZST PDT PHT PKT PST PT SAST SGT SST TRT WAT WEST WET WIB'
).split(' ');
