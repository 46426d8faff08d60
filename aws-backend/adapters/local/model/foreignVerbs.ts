const german =
  'senden|schicken|rufen|prüfen|überprüfen|überweisen|zahlen|bezahlen|begleichen|bestätigen|liefern|melden|unterschreiben|unterzeichnen|übermitteln|mitteilen|ausfüllen|korrigieren|reichen|vereinbaren|teilen|klären|erstellen|vorbereiten|organisieren|bestellen|nennen|geben|antworten|erstatten|überarbeiten|aktualisieren|stimmen|leiten|ergänzen|kontaktieren|informieren|buchen|reservieren|beauftragen|übernehmen|hochladen|durchführen|nachfassen|verschieben|einplanen';
const french =
  'envoyer|rappeler|appeler|confirmer|régler|payer|signer|transmettre|retourner|renvoyer|livrer|vérifier|virer|contacter|préparer|corriger|communiquer|prévoir|organiser|faire parvenir|rembourser|relancer|relire|valider|compléter|remplir|mettre à jour|indiquer|préciser|fournir|adresser|rédiger|réserver|planifier|refaire|procéder|répondre';
const spanish =
  'enviar|mandar|pagar|firmar|abonar|confirmar|remitir|revisar|llamar|preparar|corregir|facilitar|entregar|organizar|comprobar|devolver|actualizar|completar|rellenar|indicar|avisar|reservar|efectuar|realizar|reenviar|pasar|responder|contestar';
/** Pronouns attached to Spanish verbs: "enviarnos", "confirmármelo". */
const enclitic = '(?:nos|me|te|se|les|le|los|las|lo|la|melo|noslo|selo)?';

/** Infinitives of requests, used after "bitte" (also "zuzusenden"), "merci de" and "puedes". */
export const infinitives = String.raw`(?:\p{L}{0,8}(?:${german})|${french}|(?:${spanish})${enclitic})`;

/** Spanish imperatives ("envíenos", "llámeme", "confirme", "envíame") and subjunctives of requests ("que nos remitieran"). */
export const imperatives = String.raw`(?:(?:env[ií][ea]|mand[ea]|m[áa]nd[ea]|ll[aá]m[ea]|conf[ií]rm[ea]|rev[ií]s[ea]|prep[aá]r[ea]|p[áa]gue|f[ií]rm[ea]|rem[ií]t[ae]|facil[ií]t[ea]|entr[eé]g(?:ue|a)|devu[eé]lv[ae]|actual[ií](?:ce|za)|corr[ií]ja|abone|transfiera|p[áa]s[ea]|av[íi]s[ea])n?${enclitic}|(?:env[ií]|remit|confirm|efect[uú]|realic|firm|facilit|abon|entregu|indiqu|complet|rellen)(?:en?|éis|an|ieran?|aran?))`;

/** Verbs in the present or future tense, as minutes use them for tasks. */
export const doing =
  '(?:schickt|sendet|prüft|überprüft|klärt|liefert|meldet|ruft|erstellt|bereitet|übernimmt|organisiert|bestellt|kümmert|koordiniert|informiert|aktualisiert|vereinbart|bestätigt|unterschreibt|überarbeitet|reicht|lädt|bringt|bucht|stimmt|leitet|hakt|wird|soll|muss' +
  "|envoie|enverra|prépare|préparera|vérifie|vérifiera|rappelle|rappellera|confirme|confirmera|transmet|transmettra|contacte|contactera|organise|organisera|s['’]occupe|s['’]occupera|se charge|se chargera|livre|livrera|signe|signera|relance|relancera|valide|validera|passera|fournit|fournira|rédige|rédigera|présente|présentera|doit|devra" +
  '|envía|enviará|prepara|preparará|revisa|revisará|llama|llamará|confirma|confirmará|contacta|contactará|organiza|organizará|entrega|entregará|firma|firmará|vendrá|manda|mandará|presenta|presentará|actualiza|actualizará|debe|deberá|tiene que|se encarga|se encargará)';

/** Verbs in the future tense: with a named person these are tasks even without a date. */
export const future =
  '(?:(?:en|r)verra|préparera|vérifiera|rappellera|confirmera|transmettra|contactera|organisera|livrera|signera|coordonnera|fournira|relancera|présentera|rédigera|corrigera|(?:en[vw]ia|prepara|revisa|llama|confirma|contacta|organiza|entrega|firma|manda|coordina|presenta|redacta|actualiza|facilita)rá|enviará|se encargará|pedirá)';
