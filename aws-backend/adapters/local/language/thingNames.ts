import { isCertain, isPlaceSurname } from './nameWords.ts';
import type { Span } from './spans.ts';

/** Companies and places named after people; these names aren't personal data. */
const brands =
  /(?:Santiago de (?:Compostela|Chile)|Charles Schwab|Charles de Gaulle|Goldman Sachs|Ernst Young|Wells Fargo|Rolls Royce|Baker Hughes|Harley Davidson|Louis Vuitton|Calvin Klein|Ralph Lauren|Hugo Boss|Est[ée]e Lauder|Mary Kay|Eli Lilly|Merrill Lynch|Lehman Brothers|Jack Daniel|Sam(?:uel)? Adams|Marks Spencer|John Lewis|John Deere|Philip Morris|Aston Martin|Alfa Romeo|Tommy Hilfiger|Michael Kors|Giorgio Armani|Yves Rocher|Yves Saint Laurent|Max Planck|Robert Bosch|Leroy Merlin|Tim Hortons|Thomas Cook|Edward Jones|Raymond James|Walt Disney|Johnnie Walker|Jim Beam|Jack Wolfskin|Carl Zeiss|Levi Strauss|Freddie Mac|Fannie Mae|Ben Nevis|Booz Allen|Jones Lang|Stanley Black|Black Decker|Victor Hugo|Anne Frank|Karl Marx|Thomson Reuters|Allen Bradley|Parker Hannifin|Morgan Stanley|Kelly Blue|Papa John|Charles Bridge|Albert Hall|Annie Hall|Elizabeth Tower|Alexandra Palace|Bryant Park|Griffith Park|Wilson Bridge|Uncle Ben['’]s|Dr\.? (?:Martens|Pepper|Oetker)|Mr\.? (?:Muscle|Kipling|Clean|Proper)|Ben (?:&|and) Jerry|Leonhard Weiss|Max Bögl|Léon Grosse|Seat León|Aunt Jemima|Captain Morgan|Sara Lee|Owens Corning|James Hardie|Harvey Norman|Russell Hobbs|Wolf Blass|Robert Mondavi|Sherwin Williams|Laura Ashley|Oliver Bonas|Balfour Beatty|Arthur D\. Little|Ben Sherman|Ted Baker|Jack Russell|Pratt (?:&|and) Whitney|Earl Grey|Maris Piper|Granny Smith|King Edward|Bloody Mary|Morgan Sindall|Willmott Dixon|Robert McAlpine|Taylor Wimpey|Laing O['’]Rourke|Ernest Jones|Otis Lifts?|Sherlock Holmes|Harry Potter|James Bond|Robin Hood|Instituto Cervantes|García Lorca|Simón Bolívar|Franz Haniel|Henry Schein|Morgan Lewis|Baker McKenzie|Baker Tilly|Grant Thornton|Jones Day|Clifford Chance|Norton Rose|Mayer Brown|Sidley Austin|Arthur Andersen|Lockheed Martin|Martin Marietta|Oscar Mayer|Betty Crocker|Duncan Hines|Marie Callender|Kate Spade|Vivienne Westwood|Stella McCartney|Alexander McQueen|Jimmy Choo|Christian Louboutin|Christian Dior|Karl Lagerfeld|Jil Sander|Tory Burch|Vera Wang|Vera Bradley|Eddie Bauer|Perry Ellis|Kenneth Cole|Elizabeth Arden|Helena Rubinstein|Bobbi Brown|Charlotte Tilbury|Fred Meyer|Johnson Matthey|Johnson Controls|Robert Half|Otto Bock|Peter Hahn|Karl Storz|Axel Springer|Ernst Klett|Paul Hartmann|Georg Fischer|Julius Bär|Konrad Adenauer|Friedrich Ebert|Friedrich Naumann|Heinrich Böll|Heinrich Heine|Ludwig Maximilian|Robert Koch|Albert Schweitzer|Rosa Luxemburg|Käthe Kollwitz|Willy Brandt|Jean Jaurès|Georges Pompidou|François Mitterrand|Jules Ferry|Jules Verne|Louis Pasteur|Marie Curie|Pierre Fabre|Pierre Cardin|Jean Moulin|Gustave Eiffel|Gustave Roussy|Émile Zola|Paul Valéry|Jean Monnet|Simone Veil|Jacques Vabre|Nicolas Feuillatte|Jean-Louis David|Franck Provost|Jean Paul Gaultier|Thierry Mugler|Guy Hoquet|Laurent Perrier|Adolfo Domínguez|Roberto Verino|Pepe Jeans|Rey Juan Carlos|Ramón y Cajal|Miguel de Cervantes|Antonio Machado|Reina Sofía|Gregorio Marañón|Juan Valdez|José Cuervo|Grace Hopper|Ada Lovelace|Martin Luther|George Washington|Abraham Lincoln|Thomas Jefferson)/i;

/** Words before a name that make it a thing or place. */
const thing =
  /(?:(?:(?<!\p{L})(?:grupo|groupe|gruppe|laboratorios|laboratoires|editorial|éditions|établissements|ets|the|project|operation|salle|rue|boulevard|bd|avenue|hurricane|storm|cyclone|typhoon|boulangerie|bäckerei|panadería|café|restaurant|restaurante|hotel|hôtel|garage|pharmacie|apotheke|farmacia|taller|clinique|métro|quai|pont|cours|square|impasse|théâtre|lyc[ée]e|[ée]cole|universit[ée]|universidad|universität|hochschule|facultad|iglesia|catedral|église|cathédrale|basilique|kirche|chapelle|caserne|résidence|residencia|auditorio|edificio|torre|castillo|palacio|cine|bar|hostal|camping|piscine|gymnase|maternelle|schule|escuela|station|coll[èe]ge|place|gare|a[ée]roport|aeropuerto|calle|plaza|avenida|avda\.?|paseo|puente|glorieta|colegio|instituto|teatro|parque|museo|musée|hospital|hôpital|stade|estadio|street|hall|room|gate|terminal|school|am|zum|banco|banque|caisse|société|empresa|firma|fa\.|prix|premio|galerie|gallery|galería|fondation|fundación|foundation|modell|modèle|modelo|model|gasthaus|gasthof|weingut|château|bodega)|\b(?:St|Saint|San|Santa|Mount|Fort|Lake|Port|New|North|South|East|West)\.?) )$/iu;
/** A count before a name: "25 Cooper valves". "Bed 5 Winnie T." is a person. */
const counted = /(?<![\p{L}\d:.])\d{1,4} (?:(?:Stk|Stck|St|pcs?|ea|units?|Stück|pi[èe]ces?|uds?|unidades)\.? (?:\p{Lu}\p{L}+ )?)?$/u;
const isCounted = (text: string, { start, end }: Span): boolean => {
  // "0920 Hugh": a time of day.
  if (/(?:^|\n)[ \t]*(?:[01]\d|2[0-3])[0-5]\d $/.test(text.slice(Math.max(0, start - 8), start))) return false;
  const words = text.slice(start, end).split(' ');
  const isPerson = words.length > 1 && isCertain(words[0] ?? '');
  return (
    counted.test(text.slice(Math.max(0, start - 30), start)) &&
    !isPerson &&
    (words.length > 1 || /^ \p{L}{2}/u.test(text.slice(end, end + 3)))
  );
};
/** What follows a name that is part of a company or place. */
const goesOn =
  /^(?:-(?:Haus|Allee|Stra|Platz|Schule|Stift|Park|Inst|Ring|Weg)| (?:GmbH|AG|Inc|Ltd|LLC|et [Ff]ils|y Hijos|und S(?:öhne|ohn)))/u;
/** "J. F. Kennedy Airport". */
const ofPlace = /^ (?:Airport|Bridge|University|College|School|Hospital|Library|Stadium|Museum|Prize|Award|Foundation|Institute)\b/;
export const isOfPlace = (text: string, end: number): boolean => ofPlace.test(text.slice(end, end + 14));
/** Prepositions before a name that is also a place. */
const where = /(?:^|[^\p{L}])(?:in|at|near|around|across|through|towards?) $/iu;
/** Cities that are also names, after a preposition. */
const city =
  /(?:^|[^\p{L}])(?:in|at|near|en|desde|hacia|nach|aus|vers) (?:León|Leon|Santiago|Lourdes|Mérida|Guadalupe|Florencia|Sof[ií]a|Pau|Nancy|Florence|Valence|Salvador|Regina|Adelaide|Charlotte|Austin)$/u;
/** "née à Nancy". */
const lived =
  /(?:née?s?|habite(?:nt)?|vit|demeurant|domiciliée?|nacid[oa]|vive|vecin[oa]|geboren|wohnhaft|wohnt|lives?|born) (?:à|en|de|in) $/iu;
const place = /^(?:Jebel|Djebel|Wadi|San|Santa|Santo|São|Saint|Sankt|St\.?|Port|Fort|Hurricane|Storm|Cyclone|Typhoon) /;

/** Whether it is a well-known company or place, in lower case too. */
export const isBrand = (text: string, { start, end }: Span): boolean => brands.test(text.slice(Math.max(0, start - 10), end + 10));

/** Whether the article "a" or "an" precedes. English only: Spanish "a" and German "an" mean "to", which people's names follow. */
export const hasArticle = (text: string, start: number): boolean => /\ban? $/i.test(text.slice(Math.max(0, start - 4), start));

/** Whether a name belongs to a company, place or thing, by the words around it or because it is well known. */
export const isThingName = (text: string, { start, end }: Span, isEnglish: boolean): boolean =>
  (isPlaceSurname(text.slice(start, end).split(' ').at(-1) ?? '') && where.test(text.slice(Math.max(0, start - 9), start))) ||
  isCounted(text, { start, end }) ||
  thing.test(text.slice(Math.max(0, start - 16), start)) ||
  (!text.slice(start, end).includes(' ') && lived.test(text.slice(Math.max(0, start - 18), start))) ||
  (isEnglish && hasArticle(text, start)) ||
  goesOn.test(text.slice(end, end + 10)) ||
  place.test(text.slice(start, end)) ||
  city.test(text.slice(Math.max(0, start - 8), end)) ||
  isBrand(text, { start, end });
