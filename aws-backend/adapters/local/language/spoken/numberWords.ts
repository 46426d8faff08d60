/** Maps words to the numbers from 0 to 99; a hyphen in a word also stands for a space. */
export type NumberWords = ReadonlyMap<string, string>;

const split = (words: string): string[] => words.split(' ');
const numbered = (words: string): [string, string][] => split(words).map((word, index) => [word, String(index)]);

/** Returns the compounds of the tens (twenty, thirty …) with the units after or before them. */
const withUnits = (tens: string, join: (ten: string, unit: string, digit: number) => string, units: string): [string, string][] =>
  split(tens).flatMap((ten, index) =>
    split(units).map((unit, place): [string, string] => [join(ten, unit, place + 1), String((index + 2) * 10 + place + 1)]),
  );
const tensOf = (tens: string): [string, string][] => split(tens).map((ten, index) => [ten, String((index + 2) * 10)]);

const english = (): [string, string][] => {
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
  const units = 'one two three four five six seven eight nine';
  const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
  const small = [...numbered(`zero ${units} ${teens}`), ['oh', '0'], ['o', '0'], ['nought', '0']] as [string, string][];
  return [...small, ...tensOf(tens), ...withUnits(tens, (ten, unit) => `${ten}-${unit}`, units)];
};

const german = (): [string, string][] => {
  const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig';
  const teens = 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn';
  const units = 'zwei drei vier fünf sechs sieben acht neun';
  const compounds = withUnits(tens, (ten, unit) => `${unit}und${ten}`, `ein ${units}`);
  return [...numbered(`null eins ${units} ${teens}`), ['zwo', '2'], ...tensOf(tens), ...compounds];
};

const french = (): [string, string][] => {
  const small = 'un deux trois quatre cinq six sept huit neuf';
  const teens = 'dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf';
  const regular = 'vingt trente quarante cinquante soixante';
  const one = (ten: string, unit: string, digit: number): string => (digit === 1 ? `${ten}-et-${unit}` : `${ten}-${unit}`);
  const teensBehind = (ten: string, from: number): [string, string][] =>
    split(teens).map((teen, index) => [index === 1 && from === 70 ? `${ten}-et-${teen}` : `${ten}-${teen}`, String(from + index)]);
  const eighties = split(small).map((unit, index): [string, string] => [`quatre-vingt-${unit}`, String(81 + index)]);
  const swiss = [
    ['septante', 70],
    ['huitante', 80],
    ['nonante', 90],
  ] as const;
  return [
    ...numbered(`zéro ${small} ${teens}`),
    ...tensOf(regular),
    ...withUnits(regular, one, small),
    ...teensBehind('soixante', 70),
    ['quatre-vingt', '80'],
    ['quatre-vingts', '80'],
    ...eighties,
    ...teensBehind('quatre-vingt', 90),
    ...swiss.flatMap(([ten, value]): [string, string][] => [
      [ten, String(value)],
      ...split(small).map((unit, index): [string, string] => [one(ten, unit, index + 1), String(value + index + 1)]),
    ]),
  ];
};

const spanish = (): [string, string][] => {
  const small = 'uno dos tres cuatro cinco seis siete ocho nueve';
  const teens = 'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve';
  const twenties = 'veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve';
  const tens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa';
  const more = split(tens).flatMap((ten, index): [string, string][] => [
    [ten, String((index + 3) * 10)],
    ...split(small).map((unit, place): [string, string] => [`${ten}-y-${unit}`, String((index + 3) * 10 + place + 1)]),
  ]);
  return [...numbered(`cero ${small} ${teens} ${twenties}`), ...more];
};

const makers: Readonly<Record<string, () => [string, string][]>> = { en: english, und: english, de: german, fr: french, es: spanish };
const made = new Map<string, NumberWords>();

/** Returns the number words of a language; undefined if it isn't supported. */
export const numberWordsOf = (languageCode: string): NumberWords | undefined => {
  const make = makers[languageCode];
  if (make === undefined) return undefined;
  const words = made.get(languageCode) ?? new Map(make());
  made.set(languageCode, words);
  return words;
};
