import { listed } from './listed.ts';

/**
 * Given names that are words of these languages. Selected for this project from what the dictionaries of the Debian packages wngerman,
 * wfrench and wspanish have in common with the given names: words of business texts.
 */
const words: Readonly<Record<string, ReadonlySet<string>>> = {
  de: listed(`
ade anders bette branden buhle darin davor dick funke gerben halle hang hege helle jette kader kasper kiefer lasse leitung lies malen man marine matt
min nasser nur orient per siebe solange starr tage tod tor torkel van wen will
`),
  fr: listed(`
clémence clément régis urbain
amadou angélique avis aviva bas benoît brais cal cardinal carmine cheikh cher chez clarisse cor demi diesel élise eustache fridolin frits gaga gal
grâce halle hennie hortensia hyacinthe ion islam jette job lady lama lamine lasse li lie lien lies lin lise loris mai maire mana mari martial mat mata
mette mie mina mine mode monte morgane munir munira nadir nana ne nia ora ove palle palme pelle péter petit petite pierrette pierrot ramadan ria rush
saki sal samba séraphin signe sol sue sylvestre tain tala taras thora tien tienne tome tope tord tore tuba val van vasant ville vin xiang
`),
  es: listed(`
adoración al aldina alla allá alondra amar amara amparo andrada ángel ángela antonina aquilino ascensión augusta ay azucena bata beata berta bono
bruna cal callista camelia can candelaria cándida cara celestino charo cierra cola concepción cor curro dan delfina della digna doctor don dulce efe
ella eustaquio evita fedor felicidad feroz florentina fosca franca francés gaetano gaga grant haya he herma hortensia huy inmaculada ion ira islam jamar job
joya judit justa justo lama lamia lana lata lema len lente lieve lula mana marcelina martín mata micha minal mitra monte muna musa nada nadir narciso
ne nena noche nota oda ola ora pancracio pascual patricio pena per petunia pila rabia rama rana real ria rico rima risa rizal roca rol romana ron
ronda ruina sabatino sabela sagrario sal salva sama sana santa santo saturnina saturnino sean silvano silvestre simón sota taina tala tarja tibor toma
tope tora tova trina tuba tui tunar una urbana urraca val vale vasco veda vesta vida vítor zafar zaida zaina
`),
};

/** Whether a given name is also an ordinary word of a language; case-insensitive. */
export const isWordOf = (languageCode: string, word: string): boolean => words[languageCode]?.has(word.toLowerCase()) ?? false;
/** Whether there is a list of given names that are words of a language. */
export const hasNameLikeWords = (languageCode: string): boolean => languageCode in words;
