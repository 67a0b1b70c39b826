import { fold } from '../text/fold.ts';
import { type Random, weights } from './random.ts';

/** Names that belong together. All are made up of harbours, lamps and weather. */
interface NameStock {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** How the name is put together where the given name does not come first. */
  readonly familyFirst?: { readonly between: string };
  /** The same names in Latin letters, where they are written in others. */
  readonly latin?: { readonly given: readonly string[]; readonly family: readonly string[] };
  /** How many of a thousand people have such a name. */
  readonly perMille: number;
}

const STOCKS: readonly NameStock[] = [
  {
    given: ['Ada', 'Bram', 'Cora', 'Dunstan', 'Edda', 'Fenn', 'Greta', 'Hollis', 'Iva', 'Jory'],
    family: ['Lampwright', 'Quayside', 'Tidewell', 'Ropery', 'Brightmoor', 'Saltby', 'Ferrier'],
    perMille: 360,
  },
  {
    given: ['Åse', 'Björk', 'Døgn', 'Elvar', 'Frøya', 'Håkjerring', 'Jökla', 'Sølve'],
    family: ['Lyktesund', 'Måkevik', 'Brønnøyr', 'Tåkeholm', 'Hvalfjær', 'Østerskjær'],
    perMille: 170,
  },
  {
    given: ['Anémone', 'Béryl', 'Céleste', 'Éloi', 'Noëlle', 'Océane', 'Zéphyr'],
    family: ['Lanterneau', 'Quaidebrume', 'Bélamarée', 'D’Estuaire', 'Goémond', 'Pharîle'],
    perMille: 130,
  },
  {
    given: ['Brisa', 'Conceição', 'Íris', 'João-Maré', 'Núria', 'Ramón', 'Sálvia'],
    family: ['Faroleiro', 'Nevoação', 'Cañaveral Luz', 'Marejón', 'Açucena', 'Peñabruma'],
    perMille: 130,
  },
  {
    given: ['Bořivlna', 'Čeněk', 'Dušanka', 'Łucja', 'Oľga', 'Světla', 'Żywia'],
    family: ['Přístavová', 'Mlžný', 'Światłowska', 'Kotvíř', 'Žerjavček', 'Ďurova'],
    perMille: 90,
  },
  {
    given: ['Ayışık', 'Denizcan', 'Gülbeniz', 'İskele', 'Yağmur'],
    family: ['Feneroğlu', 'Sisligül', 'Rıhtımcı', 'Şafaktan'],
    perMille: 50,
  },
  {
    given: ['바다', '이슬', '별빛', '나루'],
    family: ['하늘', '등대', '새벽', '물결'],
    familyFirst: { between: ' ' },
    latin: {
      given: ['Bada', 'Iseul', 'Byeolbit', 'Naru'],
      family: ['Haneul', 'Deungdae', 'Saebyeok', 'Mulgyeol'],
    },
    perMille: 25,
  },
  {
    // The first sign of the first name lies beyond the Basic Multilingual Plane.
    given: ['灯波', '霧乃', '潮音'],
    family: ['𠮷岬', '港原', '船橋野'],
    familyFirst: { between: '' },
    latin: {
      given: ['Tomonami', 'Kirino', 'Shione'],
      family: ['Yoshimisaki', 'Minatohara', 'Funabashino'],
    },
    perMille: 20,
  },
  {
    given: ['Ανεμώνα', 'Φάρος', 'Γαλήνη'],
    family: ['Λιμανίδη', 'Ομίχλου', 'Κυματά'],
    latin: {
      given: ['Anemona', 'Faros', 'Galini'],
      family: ['Limanidi', 'Omichlou', 'Kymata'],
    },
    perMille: 10,
  },
  {
    given: ['Заря', 'Всполох', 'Ладья'],
    family: ['Причалова', 'Маячный', 'Туманская'],
    latin: {
      given: ['Zarya', 'Vspolokh', 'Ladya'],
      family: ['Prichalova', 'Mayachny', 'Tumanskaya'],
    },
    perMille: 8,
  },
  {
    given: ['نسيم', 'شراع', 'موجة'],
    family: ['الميناء', 'الضباب', 'المنارة'],
    latin: {
      given: ['Nasim', 'Shiraa', 'Mawja'],
      family: ['al-Mina', 'al-Dabab', 'al-Manara'],
    },
    perMille: 7,
  },
];

const FREQUENCY = weights(
  Object.fromEntries(STOCKS.map(({ perMille }, index) => [index, perMille])),
);

/** What a person is called. */
export interface PersonName {
  readonly full: string;
  /** As an article says it the second time. */
  readonly short: string;
  /** In Latin letters, where the full name is not. */
  readonly latin: string | undefined;
}

export function drawName(random: Random): PersonName {
  const stock = STOCKS[Number(random.weighted(FREQUENCY))] as NameStock;
  const given = random.integer(0, stock.given.length - 1);
  const family = random.integer(0, stock.family.length - 1);
  const [first, last] = [stock.given[given] as string, stock.family[family] as string];
  const { latin, familyFirst } = stock;
  return {
    full: familyFirst ? `${last}${familyFirst.between}${first}` : `${first} ${last}`,
    short: familyFirst?.between === '' ? `${last}${first}` : last,
    latin: latin && `${latin.given[given]} ${latin.family[family]}`,
  };
}

/** Letters that are no plain letter with a mark, and so stay when marks are folded away. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
};

/** Names come again and again; the slugs of so many are kept. */
const MOST_KEPT = 5000;
const kept = new Map<string, string>();

/** A name as the words of a slug; empty for one without Latin letters. */
export function slugWords(name: string): string {
  let words = kept.get(name);
  if (words === undefined) {
    words = fold(name)
      .replace(/[øæœłđıß]/gu, (letter) => PLAIN[letter] as string)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    if (kept.size === MOST_KEPT) kept.clear();
    kept.set(name, words);
  }
  return words;
}
