import { doing, future, imperatives, infinitives } from './foreignVerbs.ts';

const name = String.raw`(?:(?:[Uu]nsere?|[Mm]ein) \p{L}+,? )?(?:(?:[Ll]a |[Ee]l |[Dd]er |[Dd]ie )?(?:Herrn?|Frau|M\.|Mme|Monsieur|Madame|Sra?\.|D\.|Don|Doña) )?(?:Dr\. )?(?<owner>\[NAME_\d+\])(?:, [^,]{3,60},|,)?`;
/** The object pronoun: "le llamará". */
const whom = '(?: (?:le|les|nos|os|vous|lui|leur|se lo))?';
/** The addressee of a message: "@Ann: kannst du". */
const asked = String.raw`(?:@?(?<owner>\[NAME_\d+\])[,:]? )?`;

/** Promises of the writer. */
const me = String.raw`(?:ich (?:werde|schicke|sende|prüfe|kläre|melde|rufe|kümmere)|je (?:vous |te )?(?:enverrai|rappellerai|confirmerai|transmettrai|préparerai|reviens|ferai parvenir)|nous (?:vous )?(?:enverrons|rappellerons|confirmerons|transmettrons|reviendrons|ferons parvenir)|(?:yo )?(?:le |les |lo |la |los |las |se lo |te |os )?(?:enviaré|llamaré|confirmaré|hablaré|mandaré|prepararé|enviaremos|llamaremos|confirmaremos))`;
/** Actions of the writer in the present tense: with a date these are promises. */
const mine =
  /^(?:.{1,40}, )?(?:ich (?:spreche|erstelle|bereite|organisiere|bestelle|übernehme|vereinbare|aktualisiere|bringe|leite)|wir (?:melden uns|schicken|senden|klären|prüfen)|je (?:m['’]en occupe|(?:vous |te |lui |leur |le |la |l['’])?(?:envoie|rappelle|transmets|confirme|prépare|reviens|relance|vérifie|fais parvenir))|(?:(?:le|les|te|os|lo|la|se lo) )(?:envío|mando|confirmo|llamo|paso|preparo)|me (?:encargo|pongo en contacto))(?!\p{L})/iu;

/** German nouns of requests: "Bitte um Rückmeldung". */
const wanted =
  'rückmeldung|bestätigung|zahlung|überweisung|rücksendung|zusendung|übersendung|prüfung|freigabe|antwort|rückruf|unterschrift|stellungnahme|mitteilung|terminvorschläge|bescheid';
const ask =
  "bitte|wir bitten sie|ich bitte sie|könn(?:ten|en) sie|kannst du|könntest du|(?:merci(?: \\p{L}+){0,2}|prière|nous vous prions(?: \\p{L}+)?|je vous prie|je vous demande|nous vous demandons|n['’]oubliez pas|pensez(?: bien)?) (?:de|d(?=['’])|à)|veuillez|pourri?ez[- ]vous|pouvez[- ]vous|peux[- ]tu|tu peux(?=.*\\?)|vous pouvez(?=.*\\?)|pourrais[- ]tu|(?:(?:le|les|os|te) )?(?:ruego|rogamos|pido|pedimos|agradecer[ií]a(?:mos)?)(?: que)?|podr[ií](?:an?|as|ais)|pueden?|puedes|podéis|acuérdate de|no olvides|recuerda";

const own = new RegExp(String.raw`^(?:.{1,40}, )?${me}(?!\p{L})`, 'iu');

/** Requests to the reader and promises, with or without a date. */
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
/** Statements about a named person: with a date these are tasks. */
const told: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?!\[NAME_).{1,40}, )?${name}${whom} ${doing}(?!\p{L})(?!,? (?:que|dass|daran) )`, 'u'),
  new RegExp(String.raw`^[^,;:[]{2,40} ${doing} ${name}(?![\p{L},])`, 'u'),
  new RegExp(String.raw`^[^,;:[]{2,60} (?:wird|werden|sera|será) (?:[^,;:[]{1,40} )?(?:von|durch|par|por) ${name}(?!\p{L})`, 'u'),
];

/** Necessities without a named owner: "il faut", "hay que", "wir müssen". */
const must = new RegExp(
  String.raw`^(?:.{0,40}, )?(?:il (?:faut|faudra|faudrait)|hay que|ten(?:emos|éis) que|tienes que|debemos|debes|wir müssen|du musst|ihr müsst) .*(?<!\p{L})${infinitives}(?!\p{L})`,
  'iu',
);

/** Spanish opening punctuation, which is ignored. */
const opened = /^[¿¡]+/u;

const firstOf = (patterns: readonly RegExp[], said: string): RegExpExecArray | null => {
  const open = said.replace(opened, '');
  for (const pattern of patterns) {
    const match = pattern.exec(open);
    if (match) return match;
  }
  return null;
};

/** Matches a request or promise in a German, French or Spanish sentence; null if there is none. */
export const foreignRequest = (said: string): RegExpExecArray | null => firstOf(requests, said);

/** What the writer needs, and any request with a due date. */
const needs: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:wir|ich) (?:erwarten?|benötigen?|brauchen?)|(?:erwarten|benötigen|brauchen) wir|(?:erwarte|benötige|brauche) ich|nous (?:attendons|avons besoin)|(?:solo )?falta que (?:nos|me)|(?:necesitamos|necesito|esperamos|precisamos)|\[NAME_\d+\] (?:braucht|benötigt|erwartet|attend|a besoin|necesita|espera)|setzen? (?:wir )?(?:ihnen|euch|dir) .{0,30}frist)(?!\p{L})/iu,
  new RegExp(
    String.raw`^(?:.{0,60}[,.!] )?(?:(?:y|et|und) )?${asked}(?:${ask})(?!\p{L})(?! (?:beachten|entschuldigen|verstehen|noter|tener|tengan?|disculp))`,
    'iu',
  ),
];

/** Whether the speaker promises to do it. */
export const isForeignPromise = (said: string): boolean => own.test(said) || mine.test(said);

/** Matches what a German, French or Spanish sentence with a due date needs; null if there is nothing. */
export const foreignNeed = (said: string): RegExpExecArray | null => firstOf(needs, said);

/** Matches a task in a German, French or Spanish sentence with a date, with its owner if named; null if there is none. */
export const foreignTask = (said: string): RegExpExecArray | null => firstOf([...requests, ...told, must, mine], said);
