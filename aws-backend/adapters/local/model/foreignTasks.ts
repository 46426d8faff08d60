/** Verbs of what is asked for, as German, French and Spanish letters have them behind "bitte", "merci de" and the like. */
export const infinitives =
  'senden|schicken|rufen|prüfen|überprüfen|überweisen|zahlen|bezahlen|begleichen|bestätigen|liefern|melden|unterschreiben|unterzeichnen|übermitteln|mitteilen|ausfüllen|korrigieren|zurücksenden|zusenden|zuschicken|nachreichen|einreichen|vereinbaren|teilen|klären|erstellen|vorbereiten|organisieren|bestellen|anrufen|zurückrufen|envoyer|rappeler|confirmer|régler|payer|signer|transmettre|retourner|renvoyer|livrer|vérifier|virer|contacter|préparer|corriger|communiquer|prévoir|organiser|faire parvenir|enviar|pagar|firmar|abonar|confirmar|remitir|revisar|llamar|preparar|corregir|facilitar|entregar|organizar|comprobar';
/** How Spanish asks: "envíenos", "llámeme", "confirme". */
const imperatives =
  '(?:env[ií]e|mand[e]|m[áa]nde|ll[aá]me|conf[ií]rme|rev[ií]se|prep[aá]re|pague|f[ií]rme|rem[ií]ta|facil[ií]te|entr[eé]gue|devu[eé]lva|actual[ií]ce|corr[ií]ja|abone|transfiera)(?:n)?(?:nos|me|les|le|los|las|lo|la|melo|noslo)?';

const name = String.raw`(?:(?:[Uu]nsere?|[Mm]ein) \p{L}+,? )?(?:(?:Herrn?|Frau|M\.|Mme|Monsieur|Madame|Sra?\.|Don|Doña) )?(?:Dr\. )?(?<owner>\[NAME_\d+\])`;
/** What somebody does, as minutes tell it, now or soon. */
const doing =
  '(?:schickt|sendet|prüft|überprüft|klärt|liefert|meldet|ruft|erstellt|bereitet|übernimmt|organisiert|bestellt|kümmert|koordiniert|informiert|aktualisiert|vereinbart|bestätigt|unterschreibt|überarbeitet|reicht|lädt|bringt|wird|soll|muss' +
  "|envoie|enverra|prépare|préparera|vérifie|vérifiera|rappelle|rappellera|confirme|confirmera|transmet|transmettra|contacte|contactera|organise|organisera|s['’]occupe|s['’]occupera|livre|livrera|signe|signera|doit|devra" +
  '|envía|enviará|prepara|preparará|revisa|revisará|llama|llamará|confirma|confirmará|contacta|contactará|organiza|organizará|entrega|entregará|firma|firmará|vendrá|mandará|debe|se encarga|se encargará)';
const me = String.raw`(?:ich (?:werde|schicke|sende|prüfe|kläre|melde|rufe)|je (?:vous )?(?:enverrai|rappellerai|confirmerai|transmettrai|préparerai|reviens)|(?:yo )?(?:le |les |lo |la |los |las |se lo )?(?:enviaré|llamaré|confirmaré|hablaré|mandaré|prepararé))`;

/** What who writes does soon, in the present tense: with a day it is a promise. */
const mine =
  /^(?:.{1,40}, )?(?:je (?:vous |te |lui |leur |le |la )?(?:envoie|rappelle|transmets|confirme|prépare|reviens|relance|vérifie)|(?:(?:le|les|te|se lo) )(?:envío|mando|confirmo|llamo|paso|preparo))(?!\p{L})/iu;
/** What somebody is going to do: said of somebody by name, it is their task without a day too. */
const future =
  '(?:(?:en|r)verra|préparera|vérifiera|rappellera|confirmera|transmettra|contactera|organisera|livrera|signera|coordonnera|fournira|relancera|présentera|rédigera|corrigera|(?:en[vw]ia|prepara|revisa|llama|confirma|contacta|organiza|entrega|firma|manda|coordina|presenta|redacta|actualiza|facilita)rá|enviará|se encargará|pedirá)';

/** What is asked of the reader, or promised to them: with or without a day. */
const requests: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:.{0,30}, )?(?:bitte|wir bitten sie|ich bitte sie|könn(?:ten|en) sie|kannst du|könntest du|(?:merci(?: \p{L}+){0,2}|nous vous prions|je vous prie|je vous demande|nous vous demandons|n['’]oubliez pas) (?:de|d(?=['’]))|veuillez|pourri?ez[- ]vous|pouvez[- ]vous|le rogamos que|le ruego que|le pido que|(?:le|les) agradecer[ií]a(?:mos)? que|podr[ií]an?|pueden?)(?!\p{L}).*(?<!\p{L})(?:${infinitives}|${imperatives})(?!\p{L})`,
    'iu',
  ),
  new RegExp(String.raw`(?:^|\. |, )por favor,? .*?(?<!\p{L})${imperatives}(?!\p{L})`, 'iu'),
  new RegExp(String.raw`^(?:.{1,40}, )?${me}(?!\p{L})`, 'iu'),
  /^(?:könn(?:t|tet) ihr|kannst du|könntest du|könn(?:en|ten) sie)(?=.* bitte(?!\p{L})).*\?$/iu,
  /^\p{L}{2,}ez(?:-\p{L}+)? .*s['’]il (?:vous|te) pla[iî]t/iu,
  new RegExp(String.raw`^${name} ${future}(?!\p{L})`, 'u'),
];
/** What is told of somebody: with a day it is their task. */
const told = new RegExp(String.raw`^(?:(?!\[NAME_).{1,40}, )?${name} ${doing}(?!\p{L})(?!,? (?:que|dass|daran) )`, 'u');

/** What a German, French or Spanish sentence asks for, or its writer promises. */
export const foreignRequest = (said: string): RegExpExecArray | null => {
  for (const request of requests) {
    const match = request.exec(said);
    if (match) return match;
  }
  return null;
};

/** What its writer waits for. */
const needs =
  /(?<!\p{L})(?:(?:wir|ich) (?:erwarten?|benötigen?|brauchen?)|(?:erwarten|benötigen|brauchen) wir|(?:erwarte|benötige|brauche) ich|nous (?:attendons|avons besoin)|(?:necesitamos|necesito|esperamos|precisamos))(?!\p{L})/iu;

/** What a German, French or Spanish sentence wants until a day. */
export const foreignNeed = (said: string): RegExpExecArray | null => needs.exec(said);

/** What a German, French or Spanish sentence says somebody has to do, or will; who it is, where it is said. */
export const foreignTask = (said: string): RegExpExecArray | null => foreignRequest(said) ?? told.exec(said) ?? mine.exec(said);
