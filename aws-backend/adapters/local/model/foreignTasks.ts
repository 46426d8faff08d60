import { doing, future, imperatives, infinitives } from './foreignVerbs.ts';

const name = String.raw`(?:(?:[Uu]nsere?|[Mm]ein) \p{L}+,? )?(?:(?:[Ll]a |[Ee]l |[Dd]er |[Dd]ie )?(?:Herrn?|Frau|M\.|Mme|Monsieur|Madame|Sra?\.|D\.|Don|Doña) )?(?:Dr\. )?(?<owner>\[NAME_\d+\])(?:, [^,]{3,60},|,)?`;
/** "le llamará": whom somebody does it for. */
const whom = '(?: (?:le|les|nos|os|vous|lui|leur|se lo))?';
/** Whom a message asks: "@Ann: kannst du". */
const asked = String.raw`(?:@?(?<owner>\[NAME_\d+\])[,:]? )?`;

/** What who writes says that they will do. */
const me = String.raw`(?:ich (?:werde|schicke|sende|prüfe|kläre|melde|rufe|kümmere)|je (?:vous |te )?(?:enverrai|rappellerai|confirmerai|transmettrai|préparerai|reviens|ferai parvenir)|nous (?:vous )?(?:enverrons|rappellerons|confirmerons|transmettrons|reviendrons|ferons parvenir)|(?:yo )?(?:le |les |lo |la |los |las |se lo |te |os )?(?:enviaré|llamaré|confirmaré|hablaré|mandaré|prepararé|enviaremos|llamaremos|confirmaremos))`;
/** What they do soon, in the present tense: with a day it is a promise. */
const mine =
  /^(?:.{1,40}, )?(?:ich (?:spreche|erstelle|bereite|organisiere|bestelle|übernehme|vereinbare|aktualisiere|bringe|leite)|wir (?:melden uns|schicken|senden|klären|prüfen)|je (?:m['’]en occupe|(?:vous |te |lui |leur |le |la |l['’])?(?:envoie|rappelle|transmets|confirme|prépare|reviens|relance|vérifie|fais parvenir))|(?:(?:le|les|te|os|lo|la|se lo) )(?:envío|mando|confirmo|llamo|paso|preparo)|me (?:encargo|pongo en contacto))(?!\p{L})/iu;

/** What German asks for by a noun: "Bitte um Rückmeldung". */
const wanted =
  'rückmeldung|bestätigung|zahlung|überweisung|rücksendung|zusendung|übersendung|prüfung|freigabe|antwort|rückruf|unterschrift|stellungnahme|mitteilung|terminvorschläge|bescheid';
const ask =
  "bitte|wir bitten sie|ich bitte sie|könn(?:ten|en) sie|kannst du|könntest du|(?:merci(?: \\p{L}+){0,2}|prière|nous vous prions(?: \\p{L}+)?|je vous prie|je vous demande|nous vous demandons|n['’]oubliez pas|pensez(?: bien)?) (?:de|d(?=['’])|à)|veuillez|pourri?ez[- ]vous|pouvez[- ]vous|peux[- ]tu|tu peux(?=.*\\?)|vous pouvez(?=.*\\?)|pourrais[- ]tu|(?:(?:le|les|os|te) )?(?:ruego|rogamos|pido|pedimos|agradecer[ií]a(?:mos)?)(?: que)?|podr[ií](?:an?|as|ais)|pueden?|puedes|podéis|acuérdate de|no olvides|recuerda";

const own = new RegExp(String.raw`^(?:.{1,40}, )?${me}(?!\p{L})`, 'iu');

/** What is asked of the reader, or promised to them: with or without a day. */
const requests: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:.{0,60}[,.!] )?(?:(?:y|et|und) )?${asked}(?:${ask})(?!\p{L}).*(?<!\p{L})(?:${infinitives}|${imperatives})(?!\p{L})`,
    'iu',
  ),
  new RegExp(String.raw`^(?:.{0,40}, )?(?:bitte|(?:wir|ich) bitten?) (?:\p{L}+ )?um (?:\p{L}+ ){0,2}(?:${wanted})(?!\p{L})`, 'iu'),
  new RegExp(String.raw`^(?:.{1,60} )?${infinitives} sie (?:\p{L}+ ){0,4}bitte(?!\p{L})`, 'iu'),
  /^(?:.{0,30}, )?(?:denk(?:t|en sie)?|vergiss|vergesst|schick|send|ruf|prüf|gib|sag|stell|klär|bestell|leite|buch|mach)(?:t|e)? (?:\p{L}+ ){0,4}bitte(?!\p{L})/iu,
  new RegExp(String.raw`(?:^|\. |, )por favor,? .*?(?<!\p{L})${imperatives}(?!\p{L})`, 'iu'),
  own,
  /^(?:könn(?:t|tet) ihr|kannst du|könntest du|könn(?:en|ten) sie)(?=.* bitte(?!\p{L})).*\?$/iu,
  /^\p{L}{2,}ez(?:-\p{L}+)? .*s['’]il (?:vous|te) pla[iî]t/iu,
  new RegExp(String.raw`^${name}${whom} ${future}(?!\p{L})`, 'u'),
];
/** What is told of somebody: with a day it is their task. */
const told: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?!\[NAME_).{1,40}, )?${name}${whom} ${doing}(?!\p{L})(?!,? (?:que|dass|daran) )`, 'u'),
  new RegExp(String.raw`^[^,;:[]{2,40} ${doing} ${name}(?![\p{L},])`, 'u'),
  new RegExp(String.raw`^[^,;:[]{2,60} (?:wird|werden|sera|será) (?:[^,;:[]{1,40} )?(?:von|durch|par|por) ${name}(?!\p{L})`, 'u'),
];

/** What has to be done. */
const must = new RegExp(
  String.raw`^(?:.{0,40}, )?(?:il (?:faut|faudra|faudrait)|hay que|ten(?:emos|éis) que|tienes que|debemos|debes|wir müssen|du musst|ihr müsst) .*(?<!\p{L})${infinitives}(?!\p{L})`,
  'iu',
);

/** Opening marks of Spanish say nothing. */
const opened = /^[¿¡]+/u;

const firstOf = (patterns: readonly RegExp[], said: string): RegExpExecArray | null => {
  const open = said.replace(opened, '');
  for (const pattern of patterns) {
    const match = pattern.exec(open);
    if (match) return match;
  }
  return null;
};

/** What a German, French or Spanish sentence asks for, or its writer promises. */
export const foreignRequest = (said: string): RegExpExecArray | null => firstOf(requests, said);

/** What its writer waits for, and whatever is asked for by a day. */
const needs: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:wir|ich) (?:erwarten?|benötigen?|brauchen?)|(?:erwarten|benötigen|brauchen) wir|(?:erwarte|benötige|brauche) ich|nous (?:attendons|avons besoin)|(?:solo )?falta que (?:nos|me)|(?:necesitamos|necesito|esperamos|precisamos)|\[NAME_\d+\] (?:braucht|benötigt|erwartet|attend|a besoin|necesita|espera)|setzen? (?:wir )?(?:ihnen|euch|dir) .{0,30}frist)(?!\p{L})/iu,
  new RegExp(
    String.raw`^(?:.{0,60}[,.!] )?(?:(?:y|et|und) )?${asked}(?:${ask})(?!\p{L})(?! (?:beachten|entschuldigen|verstehen|noter|tener|tengan?|disculp))`,
    'iu',
  ),
];

/** Whether who says it promises to do it. */
export const isForeignPromise = (said: string): boolean => own.test(said) || mine.test(said);

/** What a German, French or Spanish sentence wants until a day. */
export const foreignNeed = (said: string): RegExpExecArray | null => firstOf(needs, said);

/** What a German, French or Spanish sentence says somebody has to do, or will; who it is, where it is said. */
export const foreignTask = (said: string): RegExpExecArray | null => firstOf([...requests, ...told, must, mine], said);
