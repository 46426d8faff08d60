import { isCity } from '../nameWords.ts';

/** Cities in German, French and Spanish spelling, if it differs from English or the tagger lacks them. */
const cities = `
Aachen|Augsburg|Berlin|Bielefeld|Bochum|Bonn|Braunschweig|Bremen|Chemnitz|Dortmund|Dresden|Duisburg|Düsseldorf|Erfurt|Erlangen|Essen|Frankfurt|Frankfurt am Main|Freiburg|Gelsenkirchen|Göttingen|Hagen|Halle|Hamburg|Hannover|Hanover|Heidelberg|Heilbronn|Ingolstadt|Jena|Karlsruhe|Kassel|Kiel|Koblenz|Köln|Krefeld|Leipzig|Leverkusen|Lübeck|Ludwigshafen|Magdeburg|Mainz|Mannheim|Mönchengladbach|München|Münster|Nürnberg|Nuremberg|Oberhausen|Oldenburg|Osnabrück|Paderborn|Potsdam|Regensburg|Rostock|Saarbrücken|Siegen|Stuttgart|Trier|Ulm|Wiesbaden|Wolfsburg|Wuppertal|Würzburg|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Zürich|Zurich|Genf|Basel|Bern|Lausanne|Luzern|Winterthur|Sankt Gallen|Prag|Warschau|Mailand|Rom|Brüssel|Kopenhagen|Lissabon|Moskau|Athen
Paris|Marseille|Lyon|Toulouse|Nice|Nantes|Strasbourg|Montpellier|Bordeaux|Lille|Rennes|Reims|Le Havre|Saint-Étienne|Toulon|Grenoble|Dijon|Angers|Nîmes|Villeurbanne|Clermont-Ferrand|Le Mans|Aix-en-Provence|Brest|Tours|Amiens|Limoges|Annecy|Perpignan|Besançon|Metz|Orléans|Rouen|Mulhouse|Caen|Nancy|Avignon|Poitiers|Pau|Cannes|La Rochelle|Genève|Bruxelles|Anvers|Gand|Liège|Montréal|Québec|Londres|Lisbonne|Barcelone|Varsovie|Vienne|Athènes|Édimbourg|Pékin
Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Murcia|Palma|Las Palmas|Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Granada|Oviedo|Pamplona|San Sebastián|Santander|Burgos|Salamanca|Albacete|Cádiz|Tarragona|León|Logroño|Badajoz|Toledo|Ciudad de México|Guadalajara|Monterrey|Puebla|Bogotá|Medellín|Cali|Lima|Quito|Caracas|Buenos Aires|Rosario|Montevideo|Asunción|La Paz|Santiago|Santiago de Chile|La Habana|Nueva York|Lisboa|Ginebra|Bruselas|Múnich|Berlín|París|Roma|Milán
Leeds|Sheffield|Bradford|Nottingham|Coventry|Southampton|Portsmouth|Plymouth|Derby|Swansea|Aberdeen|Dundee|Inverness|Norwich|Exeter|Oxford|Cambridge|York|Brighton|Canterbury|Luton|Galway|Limerick|Rotterdam|The Hague|Utrecht|Eindhoven|Malmö|Gothenburg|Göteborg|Aarhus|Turku|Tampere|Trondheim|Bologna|Turin|Genoa|Verona|Venice|Venezia|Milano|Napoli|Torino|Firenze|Antwerp|Bruges|Wroclaw|Wrocław|Kraków|Gdańsk|Łódź|Poznań|Brno|Ostrava|Bratislava|Ljubljana|Zagreb|Austin|Tampa|Orlando|Charlotte|Columbus|Nashville|Baltimore|Springfield|Sacramento|San Jose|San Diego|San Antonio|San Francisco|Salt Lake City|Kansas City|Las Vegas|New Orleans|Santa Fe|Tucson|Omaha|Tulsa|Boise|Spokane|Tacoma|Buffalo|Rochester|Albany|Hartford|Providence|Richmond|Norfolk|Vancouver|Winnipeg|Ottawa|Hamilton|Perth|Adelaide|Canberra|Hobart|Darwin|Wellington|Christchurch|Dunedin|Hong Kong|Taipei|Osaka|Kobe|Kyoto|Yokohama|Busan`;

/** Continents, regions and parts of countries. */
const regions =
  'Europe|Asia|Africa|North America|South America|Latin America|Middle East|Scandinavia|Benelux|England|Scotland|Wales|Northern Ireland|Cornwall|Kent|Yorkshire|Lancashire|Bavaria|Bayern|Saxony|Sachsen|Hessen|Nordrhein-Westfalen|Niedersachsen|Baden-Württemberg|Schleswig-Holstein|Thüringen|Tirol|Catalonia|Cataluña|Andalucía|Galicia|País Vasco|Bretagne|Normandie|Provence|Alsace|Lombardy|Tuscany|Sicily|Silicon Valley|New England|UK|USA|UAE|U.K.|U.S.|Europa|Asien|Afrika|Afrique|Asie|América Latina|Estados Unidos|États-Unis|Royaume-Uni|Reino Unido|Großbritannien|Schottland|Holland';

/** Returns the names of all countries in a language, from the runtime's CLDR data. */
const countriesIn = (language: string): string[] => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' ');
  return letters.flatMap((first) => letters.map((second) => names.of(first + second)).filter((name) => name !== undefined));
};

const listed: ReadonlySet<string> = new Set([
  ...cities.trim().split(/[|\n]/),
  ...regions.split('|'),
  ...['en', 'de', 'fr', 'es'].flatMap(countriesIn),
]);

/** Names that are also words or people: they are places only after a preposition of place. */
const ambiguous: ReadonlySet<string> = new Set(
  'Nice Tours Essen Halle Hagen Reading Derby Orlando Austin Charlotte Columbus Hamilton Darwin Santiago Rosario Granada Rom Turkey China Jordan Georgia Chad Guinea Jersey Man Buffalo Cork Split Mobile Providence Phoenix Orange Victoria Chelsea Madison Savannah Lincoln Siegen Ulm Pau Burgos Man Ham Sale Bury Kenya Para'.split(
    ' ',
  ),
);

/** Whether it is the name of a city, a country or a region. */
export const isPlaceName = (name: string): boolean => listed.has(name) || isCity(name);
export const isAmbiguousPlace = (name: string): boolean => ambiguous.has(name);
