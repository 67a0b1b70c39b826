/** Whether a capital stands for its government: by the verb it governs, or by what is done to it. */
export function meansGovernment(before: string, after: string): boolean {
  if (PLACE_BEFORE.test(before)) return false;
  return (
    SAYS.test(after) ||
    DEALT_WITH.test(before) ||
    BELONGS.test(after) ||
    ADJECTIVE.test(after) ||
    PREFIX.test(before)
  );
}

const PLACE_BEFORE =
  /\b(?:in|at|near|around|outside|across|throughout|visit|visited|visiting|reach|reached|leave|left|leaving|In|At|Near|Outside) (?:central |downtown |nearby |northern |southern )?$/;

/** What only governments and people do, in forms that are no plurals of nouns. */
const VERBS =
  `abandoned accepted accepts accused accuses acknowledged acknowledges acted agreed agrees annexed announced
  announces appeared appears argued argues asked asks asserted asserts attacked backed backs believed believes
  blamed blames blocked bombed boycotted called changed claimed condemned condemns confirmed confirms considered
  considers criticised criticises criticized criticizes decided decides declared declares declined declines
  defended defends demanded denied denies deployed described describes dismissed dismisses disputed disputes
  expected expects expelled expels expressed favored favors favoured favours feared feels felt hacked hoped hopes
  imposed imposes insisted insists intended intends interfered invaded invited invites keeps kept launched lied
  lifted maintained maintains needed opposed opposes paid pays pledged pledges preferred prefers pressed promised
  promises proposed proposes protested provided provides pulled pushed ratified reached reacted recognised
  recognises recognized recognizes refused refuses regards rejected rejects replied replies responded responds
  retaliated said saw says seeks sees seized sent shared signed slapped sought spied struck suggested suggests
  supported supports suspected suspects suspended thinks threatened threatens took treats tried tries urged urges
  used uses vetoed viewed views violated voted vowed vows waited wanted wants warned warns welcomed welcomes
  withdrew worries`.split(/\s+/);
const SAYS = new RegExp(
  `^,? (?:(?:also|formally|has|had|initially|long|never|now|publicly|quickly|recently|repeatedly|reportedly|still) )*(?:(?:could|did|does|may|might|must|should|will|would) |(?:${VERBS.join('|')})\\b|(?:is|was) (?:also |now |not |still )?(?:backing|considering|pushing|ready|seeking|trying|unwilling|willing)\\b)`,
  'u',
);

/** What is done to a government, or with it. */
const DEALT_WITH =
  /\b(?:accus(?:e|es|ed|ing)|asks?|asked|blam(?:e|es|ed|ing)|calls? on|called on|condemn(?:s|ed)?|criticis(?:es|ed)|criticiz(?:es|ed)|deals? with|demand(?:s|ed)?|engag(?:e|es|ed|ing) with|negotiat(?:e|es|ed|ing|ions) with|persuad(?:e|es|ed|ing)|press(?:es|ed|ing)?|pressur(?:e|es|ed|ing)(?: on)?|relations? with|relationship with|relies on|sanctions (?:on|against)|talks with|telling|tells|threaten(?:s|ed)?|ties (?:with|to)|told|trad(?:e|es|ing) with|urg(?:e|es|ed|ing)|warn(?:s|ed|ing)?|between|allied with|dialogue with|tensions with|agreement with|loyal to|allegiance to|backed by|supported by|imposed by|rejected by|pressure from|support from|signals? from|message to|concessions (?:to|from)) $/;

/** What a government has: "Seoul’s contribution", "Washington insiders". */
const BELONGS =
  /^(?:['’]s? (?:\p{Ll}+ )?(?:aid|aims?|allies|ally|ambassador|ambitions?|answer|approach|army|backing|claims?|commitments?|consent|contribution|criticism|decisions?|demands?|denials?|diplom\p{Ll}+|embassy|envoy|foreign|goals?|government|hand|help|influence|insistence|intentions?|interests?|interference|involvement|leaders?|leadership|military|navy|nuclear|objections?|obligations?|offer|officials?|policies|policy|position|power|promises?|proposals?|refusal|rejection|response|role|sanctions|stance|strategy|support|threats?|troops|view|weapons|willingness)| (?:bureaucra\p{Ll}+|elites?|establishment|gridlock|insiders?|lobby\p{Ll}*|outsiders?|politicians?|politics|power brokers?))/u;

const ADJECTIVE =
  /^-(?:aligned|allied|appointed|backed|based government|controlled|friendly|funded|imposed|installed|led|sponsored|supported)\b/;

const PREFIX = /\b(?:anti|pro)[-–]$/i;
