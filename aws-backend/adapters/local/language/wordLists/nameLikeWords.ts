import { listed } from './listed.ts';

/**
 * Given names of somewhere that are words of these languages. Chosen for this project from what the dictionaries of the Debian packages wngerman, wfrench and
 * wspanish have in common with the given names: words that business texts use.
 */
const words: Readonly<Record<string, ReadonlySet<string>>> = {
  de: listed(`
ade anders bette branden buhle darin davor dick funke gerben halle hang hege helle kader kiefer lasse leitung lies malen man marine matt min nasser
nur orient per siebe solange starr tage tod tor van wen will
`),
  fr: listed(`
avis bas cal cardinal cher chez cor demi diesel frits gaga gal grâce halle ion job lady lama lasse li lie lien lies lin lise mai maire mana mata mari
mat mie mine mina monte mode nadir nana ne nia ora ove palme pelle petit petite ria rush saki sal samba signe sol sue tain tala tien tienne tome tope
tord tore tuba val van ville vin
`),
  es: listed(`
al alla allá amar amara ay bata beata bono cal can cara cierra cola cor curro dan della digna doctor don dulce efe ella evita feroz fosca franca gaga grant haya he huy ion
ira job joya justa justo lama lana lata lema len lente lula mana mata monte muna musa nada nadir ne nena noche nota oda ola ora pena per pila rabia
rama rana real ria rico rima risa roca rol ron ronda ruina sal salva sama sana santa santo sean sota tala toma tope tora tova trina tuba tui tunar una
val vale veda vesta vida zafar
`),
};

/** Whether a word, whatever its letter case, is an ordinary one of that language, though somebody somewhere is called so. */
export const isWordOf = (languageCode: string, word: string): boolean => words[languageCode]?.has(word.toLowerCase()) ?? false;
