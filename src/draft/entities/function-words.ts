/** Words that open sentences and titles with a capital and are part of no name. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above according across addressing after again against all almost along already also although always am amid among an
  and another any anybody anyone are around as asked at away back be because been before behind being below beneath beside besides between
  beyond both but by can could despite did do does during each earlier either else even ever every everybody everyone everything
  except few finally first following for former from given had has have having he her here hers herself him himself his how however
  i if in indeed inside instead into is it its itself just last later least less let like many may maybe me meanwhile
  might more moreover most much must my myself near nearly neither never nevertheless next no nobody none nor not nothing now
  of off often on once one only onto or other others otherwise our ours out outside over perhaps please quite rather
  recently same second several shall she should since so some somebody someone something sometimes soon still such than that
  the their theirs them themselves then there therefore these they things this those though three through throughout thus to today together
  tomorrow tonight too toward towards two under unless unlike until up upon us very was watch we well were what whatever when
  whenever where whereas whether which while who whoever whom whose why will with within without would yes yesterday yet you
  your yours`.split(/\s+/),
);

/** Days and months, which have capitals and name nobody. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Christmas Easter Thanksgiving`.split(
    /\s+/,
  ),
);

/** Adjectives of parties, faiths and origins that stand before names with a capital of their own. */
export const CAPITAL_ADJECTIVES: ReadonlySet<string> = new Set(
  `African Arab Asian Black Catholic Christian Communist Conservative Democrat Democratic Democrats Eastern European GOP Green Hispanic Islamic
  Islamist Jew Jewish Kurdish Labour Latino Liberal Libertarian Muslim Northern Protestant Republican Republicans Socialist
  Southern Soviet Sunni Tory Western White`.split(/\s+/),
);
