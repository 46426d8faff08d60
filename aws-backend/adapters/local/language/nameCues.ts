import { isFamilyName, isGivenName } from './nameWords.ts';
import { chatTime } from './chatTimes.ts';
import { anyonesLabels, nameLabels } from './nameFields.ts';
import { behindLabels } from './letterCases.ts';
import { matches, shifted, type Span } from './spans.ts';

/** A capitalized word, also "d'Hautefeuille". */
const word = String.raw`(?:d['’])?\p{Lu}[\p{L}'’-]{1,30}`;
const initial = String.raw`\p{Lu}(?:\.|(?![\p{L}\p{N}.]))`;
const particle = '(?:(?:van|von|de|di|da)(?: (?:der|den|dem|la|las|los|le))?|der|den|del|della|dos|la|le|du|bin|al|el|ten|ter|i)';
const names = String.raw`(?:${word}|${initial})(?:[ ](?:${particle}[ ])?(?:${word}|${initial})){0,3}`;
const particleName = String.raw`(?:M(?:a\.|ª|\.ª) (?:del? |de la |de los )?)?(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]i)[ ](?:der[ ]|den[ ]|la[ ])?)?${names}`;
const ends = String.raw`(?=[\s,.;:!?)\]"]|$)`;

const pattern = (before: string, after = ends): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])${before}(${particleName})${after}`, 'gu');

const title =
  "(?:Hrn|Hn|Frl|Fräulein|Mgr|Msgr|Hon|Ven|StB|BgM|(?:Rt|Right) Hon|[Cc]olonel|[Cc]apitaine|[Cc]ommandant|[Ll]ieutenant|[Aa]bbé|[Cc]oronel|[Cc]apitán|[Tt]eniente|[Ss]argento|[Ss]upt|[Hh]auptmann|[Oo]berst|Herren|Messrs|Cdr|Brig|Ombudsman|Maestro|SpR|Ofc|Det|Enf|Gma|Gpa|(?:POM|PHK|PHM|POK|KHK|KOK|EPHK)(?:['’]?in)?|StR(?:['’]in)?|OStR(?:['’]in)?|Pr|Vve|Veuve|Arq|DÑA|sra?\\.|Mr/s|Smt|Shri|Encik|Puan|Dato|Pte|Pvt|L/Cpl|Cmdr|WO|Gen|Adj|Familie|[Ff]amille|[Ff]amilia|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Hr|Monsieur|Madame|Mademoiselle|Mmes?|Mlles?|Messieurs|Mesdames|MM\\.?|Maître|Me|M\\.|Capt|Rev|Sir|Lady|Mister|Docteur|Doctor|Doctora|Ing|Lic|[Ss]eñora?|[Ss]eñorita|[Ss]eñores|Sra?s?|Sres|Dra|Dña\\.?|Don|don|Doña|doña|Signora?|Mevrouw|Meneer|Sgt|Lt|Cpl|Col|Maj|Cllr|Insp|Supt|Fr|Sr|Sister|Eheleute|Ehepaar|[Ff]am|Geschwister|Pfarrer|Schwester|Oberarzt|Oberärztin|MR|MRS|MS|MISS|DR|PROF|HERRN?|FRAU|FAMILIE|MONSIEUR|MADAME|MMES?|MLLE|SRA?|SEÑORA?|DOÑA|[DM]\\.ª|D\\.ª|monsieur|madame|mademoiselle|maître|docteur|mister)";
const introduction =
  "(?:[Aa]ttn\\.?:?|ATTN\\.?:?|FAO:|[Mm]y name(?: is|['’]s)|(?:[Ff]irst|[Ll]ast|[Ff]amily|[Mm]iddle|[Mm]aiden) name(?: is|[,:])?|heißt|se llama|s['’]appelle|[Ss]urname(?: is)?|[Nn]achname(?: ist)?|[Vv]orname(?: ist)?|[Ii]ch heiße|[Mm]ein Name ist|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Ss]gd\\.?|[Ss]igned by|[Pp]repared by|[Ww]ritten by|[Ss]peak to|[Ss]peak with|[Ss]poke to|[Ss]poke with|[Tt]alk to|[Tt]alked to|[Mm]eeting with|[Ii]ntro(?:duce)? (?:us|me|you) to|[Cc]/o|[Zz]\\. ?[Hh]d\\.(?: [Vv]\\.)?|zu Händen(?: von)?|[Àà] l['’]attention d[eu]|[Aa] la atención de|[Aa]/[Aa])[ ]";
/** "Signed (print):", "Contact / relationship:". */
const remark = String.raw`(?:[ ]?\([^()\n]{1,30}\)|[ ]?/[ ]?[\p{L} ]{2,20})?`;
const inField = behindLabels(
  String.raw`(?<![\p{L}\p{N}])${nameLabels}${remark}(?:[ \u00a0]?:|[ ]?[._…]{3,}:?)[ \t]+`,
  String.raw`(${particleName})${ends}`,
);
/** A quoted field value: a name in exports, but an identifier in code. */
const inQuotedField = behindLabels(String.raw`(?<![\p{L}\p{N}])${nameLabels}["']?[ ]?:[ \t]*["“„]`, String.raw`(${particleName})(?=["“”])`);
/** A label without a colon, as in forms laid out in columns. */
const inFieldApart = behindLabels(
  String.raw`(?<![\p{L}\p{N}])(?<=(?:^|\n)[ \t]*)${nameLabels}${remark}(?:[ ]{3,}|[ ]?\t)`,
  String.raw`(${particleName})${ends}`,
);
const inAnyonesField = behindLabels(
  String.raw`(?<![\p{L}\p{N}])(?<=(?:^|\n|[.;|•])[ \t]*|[ ]{3})${anyonesLabels}${remark}[ \u00a0]?:[ \t]+`,
  String.raw`(${particleName})(?=[ \t]*(?:[\n,;(<]|[ ]{2}|$))`,
);
/** A relationship or job before a name, possibly with a comma. */
const role =
  '(?:[Hh]usband|[Ww]ife|[Ss]on|[Dd]aughter|[Bb]rother|[Ss]ister|[Mm]other|[Ff]ather|[Pp]artner|[Uu]ncle|[Aa]unt|[Cc]olleague|[Ff]riend|[Aa]ssistant|[Dd]eputy|[Ww]itness|[Cc]laimant|[Pp]atient|[Tt]enant|[Ll]andlord|[Pp]assenger|[Bb]eneficiary|[Tt]echnician|[Dd]river|[Nn]urse|[Pp]olicyholder|[Aa]ccount holder|[Cc]ardholder|[Aa]pplicant|[Cc]andidate|[Ee]mployee|site manager|account manager|Fahrer(?:in)?|Techniker(?:in)?|Kund(?:e|in)|Kolleg(?:e|in)|Mitarbeiter(?:in)?|Patient(?:in)?|Mieter(?:in)?|Inhaber(?:in)?|Ehemann|Ehefrau|Tochter|Sohn|client[ea]?|patiente?|locataire|technicien(?:ne)?|collègue|mari|femme|fils|fille|técnico|clienta|paciente|hij[oa]|marido|esposa|herman[oa]|titular|inquilin[oa]|genannt|nommée?|llamad[oa]|Vertreter(?:in)?|Nachbar(?:in)?|Hausmeister(?:in)?|Anw[aä]lt(?:in)?|Notar(?:in)?|Betreuer(?:in)?|Verwalter(?:in)?|Vermieter(?:in)?|Bruder|Schwester|Mutter|Vater|voisine?|notaire|avocate?|frère|sœur|mère|père|gardien(?:ne)?|vecin[oa]|notari[oa]|abogad[oa]|madre|padre|[Nn]anny|[Bb]abysitter|[Cc]hildminder|[Cc]leaner|[Pp]lumber|[Ee]lectrician|[Ee]ngineer|[Cc]aretaker|[Pp]orter|[Rr]eceptionist|[Tt]eacher|[Gg]room|[Bb]ride|[Ss]uspect|[Vv]ictim|[Cc]aller|[Rr]oommate|[Ff]latmate|[Hh]ousemate|[Ll]odger|[Gg]uarantor|celador|[Nn]eighbou?r|[Ll]awyer|[Ss]olicitor|gérante?,|gerente,|comptable|contable|[Aa]ccountant|[Bb]ookkeeper|[Nn]ephew|[Nn]iece|[Gg]rand(?:son|daughter|father|mother)|[Ss]tep(?:son|daughter|father|mother)|(?:[Ss]ister|[Bb]rother|[Mm]other|[Ff]ather|[Ss]on|[Dd]aughter)-in-law|[Cc]ousin|[Ff]ianc[ée]e?|[Bb]oyfriend|[Gg]irlfriend|[Mm]um|[Mm]om|[Dd]ad|[Nn]an|[Bb]oss|[Hh]ost(?:ess)?|[Ss]upervisor|[Tt]rainer|[Aa]dvis[eo]r|[Ii]nstructor|[Bb]utler|[Ww]aiter|[Ww]aitress|[Mm]edic|[Pp]aramedic|[Ss]ocial worker|[Hh]airdresser|[Dd]ogwalker|[Mm]echanic|[Gg]ardener|Gastgeber(?:in)?|Trainer(?:in)?|Lehrer(?:in)?|Erzieher(?:in)?|Azubi|Praktikant(?:in)?|Chef(?:in)?|Kollegin|Makler(?:in)?|Berater(?:in)?|stagiaire|formateur|formatrice|collègue|hôtesse|comptable|jefe|jefa|compañer[oa]|encargad[oa]|becari[oa]|profesora?|monitora?|[Cc]arer|PA|Nichte|Neffen?|Enkel(?:in)?|Schwager|Schwägerin|Cousine?|Freund(?:in)?|Verlobte[rn]?|Schwieger(?:mutter|vater|sohn|tochter)|nièce|neveu|petit-fils|petite-fille|cousine?|beau-frère|belle-sœur|fiancée?|compagn(?:e|on)|sobrin[oa]|niet[oa]|prim[oa]|cuñad[oa]|suegr[oa]|novi[oa])[,:]?[ ]';
/** Titles that are also part of the names of things. */
const rank =
  '(?:Chief |Detective )?(?:Baroness|Lord|Dame|Sheikh|Imam|Rabbi|Pastor(?:in)?|Father|Brother|Ambassador|Senator|Congress(?:man|woman)|Councillor|Captain|Colonel|Sergeant|Officer|Constable|Inspector|Judge|Justice|Consul|Professor(?:in)?|Nurse|Coach|Aunty|Auntie|Aunt|Uncle|Grandma|Grandpa|Granny|Gran|Nana|Nan|Bro|Granddad|Cousin|Canon|Reverend|Oma|Opa|Tante|Onkel|Tata|Tonton|Mamie|Papi|Papy|Abuelit[oa]|Yaya|Bürgermeister(?:in)?|Rechtsanw[aä]lt(?:in)?|RA|Richter(?:in)?|Dipl\\.-Ing\\.|Tía|Tío|Abuel[oa]|Padre|Licenciad[oa]|Arquitect[oa]|Juez|Alcalde(?:sa)?)' +
  '(?: Dr\\.?)?';
/** Words that only a person's name follows. */
const address =
  "(?:[Aa]sk(?:ed)? for|[Aa]sk(?:ed)?|[Tt]ell|[Tt]old|[Rr]emind(?:ed)?|[Ee]scalated to|[Ff]orward(?:ed)? (?:it |this )?to|[Tt]hank|[Nn]otify|[Ii]nform(?:ed)?|[Ii]t['’]s|[Tt]his is|I am|I['’]m|[Aa]ppelle|[Ll]lame a|[Hh]abl(?:é|ó|ado|amos|aron|ar) con|[Aa]vis(?:ar|é|ado) a|[Pp]regunt(?:ar|e) por|[Pp]arl(?:é|er|ons|ez) (?:à|avec)|[Ee]ntretien avec|[Gg]esprochen mit|[Rr]ücksprache mit|[Tt]elefonat mit|[Gg]espräch mit|[Rr]eunión con|[Ll]lamada con|(?:[Rr]e)?[Aa]ssigned to|[Hh]anded (?:it )?(?:over )?to|[Dd]elegated to|[Zz]ugewiesen an|[Aa]ffecté à|[Aa]ttribué à|[Aa]signado a|[Ss]oy|[LlTt]e atiende|[Mm]e atendió|[Jj]e suis|[Ii]ci|[Ii]ch bin|[Hh]ier ist|[Ii]nterview with|[Oo]n behalf of|[Aa]ccording to|[Ss]elon|[Ss]egún|[Dd]['’]après|[Ll]aut|(?:[Cc]all|[Ee]?-?[Mm]ail|[Ll]etter|[Mm]essage|[Vv]oicemail) from|(?:[Aa]nruf|[Mm]ail|[Nn]achricht|[Bb]rief|[Nn]amen) von|(?:[Aa]ppel|[Cc]ourriel|[Mm]essage|[Cc]ourrier|[Aa]u nom) de|(?:[Ll]lamada|[Cc]orreo|[Mm]ensaje|[Cc]arta|[EeAa]n? nombre) de|auf den Namen|lautend auf)[ ]";
/** Verbs of people only. */
const deeds =
  "(?:said|says|thinks|thought|replied|agreed|agrees|mentioned|complained|apologi[sz]ed|resigned|promised|insisted|lives|prefers|has not replied|hasn['’]t replied|hat angerufen|sagte|meint|schrieb|fragte|a appelé|a téléphoné|a dit|a demandé|a écrit|habite|la rappellera|vous rappellera|dijo|llamó|preguntó|escribió|vive)";
/** Verbs that also have programs, companies and documents as the subject. */
const anybodysDeeds =
  '(?:asked|asks|told|tells|wrote|writes|called|calls|explained|pointed|confirmed|suggested|noted|joined|wants|here\\b|sagt|dice|quiere)';
const greeting =
  '(?:[Dd]ear|[Hh]ello|[Hh]i|[Hh]ey|[Ll]iebe[rs]?|[Hh]allo|[Cc]her|[Cc]hère|[Bb]onjour|[Ee]stimad[oa]|[Qq]uerid[oa]|[Hh]ola|[Gg]ood (?:morning|afternoon|evening)|[Gg]uten (?:Tag|Morgen|Abend)|[Bb]uen[oa]s (?:días|tardes|noches)|[Bb]onsoir|Grüß Gott|Grüezi|Moin|Servus|Salut|Coucou),?[ ]';
const closingWords =
  '(?:[Rr]egards|[Ss]incerely(?: yours)?|[Yy]ours (?:sincerely|faithfully|truly)|[Tt]hanks|[Tt]hank you|[Cc]heers|[Bb]est|[Bb]est wishes|[Gg]rü(?:ß|ss)en|[Gg]rü(?:ß|ss)e|[Gg]ru(?:ß|ss|esse|essen)|[Hh]ochachtungsvoll|[Cc]ordialement|[Cc]ordialmente|[Cc]dlt|[Aa]tte\.?|[Ss]alutations|[Ss]aludos?|[Aa]tentamente|[Bb]ises|[Bb]isous|[Aa]micalement|[Bb]ien à vous|[Àà] bientôt|[Aa]brazos?|[Bb]esos|[Ll]iebe Grüße|LG|VG|[Bb]is bald|[Tt]ake care|[Tt]alk soon|Biz+|[Bb]isoux|A\\+|[Cc]iao|[Tt]schüss|[Ss]lán|[Xx]oxo|[Hh]ugs|[Ll]ove|[Bb]esitos|[Uu]n beso|MfG|Mfg|HG|[Kk]ind regards|[Cc]heerio|[Rr]espectfully|[Ss]peak soon|[Uu]ntil then|[Mm]any thanks|[Hh]erzlichst?|[Bb]este Grüße|[Bb]onne journée|[Bb]ien à toi|[Cc]ordiales|[Uu]n saludo|[Ww]armly|[Ss]ee you)';

/** Words before a list of names. */
const listed = String.raw`(?:[Aa]ttendees|[Aa]ttending|[Aa]ttended(?: by)?|[Cc]ast|[Ww]itnesses|[Uu]shers|[Bb]ridesmaids|[Cc]hildren|[Kk]ids|[Ss]iblings|[Ss]tudents|[Pp]upils|[Pp]assengers|[Hh]ousehold|[Tt]able \d{1,2}|[Gg]roup \d{1,2}|[Vv]eg(?:gie|etarian)s?|[Gg]oals|[Ss]corers|[Gg]oalscorers|[Bb]ooked|[Ll]ine-?up|[Bb]uts|[Bb]uteurs|Tore|Torschützen|[Gg]oles|[Aa]monestados|Zeug(?:en|innen)|Kinder|Mitreisende|Angehörige|Abholberechtigte?|Rückfragen|[Aa]utoris[ée]e?s|[Aa]utorizad[oa]s|[Aa]compañantes|[Tt]émoins|[Ee]nfants|[Ee]lèves|[Tt]estigos|[Hh]ijos|[Aa]lumnos|[Pp]resent|[Pp]articipants|[Aa]pologies|CC|Cc|[Gg]uest list|[Gg]uests|[Kk]ey contacts|[Cc]ontacts|[Rr]eporting line|Teilnehmer(?:innen)?|Anwesend|[Pp]articipants|[Pp]résents|[Aa]sistentes|[Pp]resentes|[Ii]n attendance|[Tt]eam(?: sheet)?|[Ss]quad|[Ss]ubs|[Cc]rew|[Ww]atchers|[Jj]udges|[Ww]inners|[Ss]peakers|[Pp]resenters|[Mm]embers|[Tt]rustees|[Dd]irectors|[Vv]olunteers|[Pp]layers|[Pp]anel|[Ii]nterviewees|[Aa]bsent|[Dd]istribution|Verteiler|Beteiligte|[Ee]ntschuldigt|[Ee]xcusée?s?|[Aa]bsents|[Ii]nvitée?s|[Aa]usentes|[Vv]oting (?:for|against)|[Vv]oted (?:for|against)|[Ii]n favou?r|[Aa]bstain(?:ed|ing)|Dafür|Dagegen|Enthaltung(?:en)?)[ ]?:[ ]`;
/** "MM. Vidal et Roussel": a plural title applies to each name. */
const titledTogether = String.raw`(?<![\p{L}\p{N}])(?:Herren|Damen|MM\.?|Mmes|Mlles|Messieurs|Mesdames|Sre?s\.|Sras\.|[Ss]eñor[ea]s|Messrs\.?)[ ]`;
const together = new RegExp(String.raw`(?<=${titledTogether}(?:${word}, )*${word}(?:,| (?:und|et|y|and)) )(${word})(?![\p{L}\p{N}])`, 'gu');
const listLine = new RegExp(String.raw`(?:${listed})([^\n]{2,300})`, 'gu');
const inList = new RegExp(
  String.raw`(?<!\([^()]{0,80})(?<=^|[:,;>][ ]|[ ](?:and|und|et|y|or|oder|ou|o|&)[ ])(${names})(?=[,;>()]|[ ](?:[>(]|\d{1,3}(?!\d))|[ ](?:and|und|et|y|or|oder|ou|o|&)[ ]|[.]?$|[.]\s)`,
  'gu',
);
const listedNames = (text: string): Span[] =>
  matches(text, listLine).flatMap(({ start, end }) => matches(text.slice(start, end), inList).map((span) => shifted(span, start)));

/** Places where only a person's name can be. */
const behindTitle = pattern(String.raw`(?:${title}\.?[ ]){1,3}(?:(?:med|phil|jur|rer|nat|dent|vet|habil)\. ?){0,3}`);
const sureCues = [
  pattern(introduction),
  // "Effie Drummond (née Galbraith)".
  pattern(String.raw`(?:née?|geb\.|geborene[r]?|de soltera)[ ]`),
  // On an envelope, and on a driving license.
  pattern(
    String.raw`(?<=(?:^|\n)[ \t]*)(?:Herrn?|Frau|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Señora?|Sra?\.)[ \t]*\n[ \t]{0,4}`,
    String.raw`(?=[ \t]*(?:\n|$))`,
  ),
  pattern(String.raw`(?<=(?:^|\n)[ \t\d]{0,4})(?:LN|FN):?[ ]`, String.raw`(?=[ \t]*(?:\n|$))`),
  together,
  pattern(String.raw`${closingWords},?[ \t]*\n\s{0,4}`, String.raw`(?=[ \t]*(?:\n|$|,))`),
  pattern(String.raw`${closingWords},[ ]`, String.raw`(?=[,.]?[ \t]*(?:\n|$))`),
];

const cues = [
  pattern(greeting, String.raw`(?=[\s,;:!?)\]"]|$)(?! (?:team|crew|folks|all|family|support|friends|zusammen|équipe|equipo)(?!\p{L}))`),
  pattern(
    String.raw`(?:[Tt]hanks|[Ll]ove|[Rr]egards|[Gg]reetings|[Hh]ugs|[Gg]rüße|[Gg]ruß|[Bb]ises|[Ss]aludos|[Rr]ecuerdos) (?:from|von|de) `,
    '(?=[!.]|\\s*$)',
  ),
  // "Schuster junior".
  pattern('', String.raw`(?= (?:junior|senior|jun\.|sen\.|jr\.?|sr\.?)(?!\p{L}))`),
  pattern(role + '(?!d[ei] )'),
  pattern(address),
  // "I, Ifeoma Nwachukwu, of".
  pattern(String.raw`(?:I,|[Ii]ch,|[Yy]o,|Moi,|Je soussigné(?:e|\(e\))?,?)[ ]`, '(?=, |\n)'),
  pattern(
    String.raw`(?:[Kk]nown (?:\p{L}+ )?as|[Aa]\.?[Kk]\.?[Aa]\.?:?|[Aa]lias:?|[Nn]ick ?name:?|[Ss]pitzname:?|[Aa]podo:?|[Ss]urnom:?|genannt|dite?|apodad[oa])[ ]["“„«'‘]`,
  ),
  pattern(
    String.raw`(?:(?<!(?:also|previously|formerly|commonly|better|now|otherwise) )[Kk]nown (?:\p{L}+ )?as|[Aa]\.?[Kk]\.?[Aa]\.?:?|[Gg]oes by|they call(?: him| her)?|calls? (?:him|her)|nicknamed|genannt|dite?|apodad[oa])[ ]["“„«'‘]?`,
  ),
  pattern(String.raw`(?:PC|PS|DC|DS|WPC|PCSO|Sgt|Officer|Deputy|Trooper|Agent|Badge)\.? #?\d{2,6},?[ ]`),
  pattern('(?:[Rr]eservation|[Bb]ooking|[Aa]ppointment|[Tt]able) (?:for|with)[ ]'),
  pattern('(?:Termin bei|rendez-vous avec|[Cc]ita con)[ ]'),
  pattern('', String.raw`(?= ${deeds})`),
  pattern(
    String.raw`(?<!(?<!\p{L})(?:in|aus|at|en|à|a) )`,
    String.raw`(?=,? (?:born|geboren|née?|nacid[oa])(?!\p{L})| \((?:[mfwd], ?)?(?:born|geb|née?|nacid|d\.?o\.?b|b\.|\*))`,
  ),
  pattern(
    '',
    String.raw`(?= (?:à l['’]appareil|am Apparat|am Telefon|al habla|al aparato|(?<!ly )speaking\b|(?:ist )?mein Name\b|is my name\b|hier[.,]))`,
  ),
  pattern(`(?:${rank})[ ]`),
  // "Adaora (wife)".
  pattern(
    '',
    String.raw`(?=,? \((?:my |his |her |the )?(?:wife|husband|son|daughter|m[uo]m|dad|mother|father|sister|brother|partner|aunt|uncle|cousin|niece|nephew|gran|neighbou?r|cleaner|driver|caretaker|nanny|friend|boyfriend|girlfriend|Ehefrau|Ehemann|Frau|Mann|Sohn|Tochter|Mutter|Vater|Schwester|Bruder|Nachbar(?:in)?|Fahrer(?:in)?|épouse|époux|mari|femme|fils|fille|mère|père|sœur|frère|tante|oncle|voisine?|facteur|esposa|esposo|marido|mujer|hij[oa]|madre|padre|herman[oa]|t[ií][oa]|vecin[oa])\))`,
  ),
  // "Can I take your name?", and the answer.
  new RegExp(
    String.raw`(?:[Yy]our (?:(?:full|first|last) )?(?:sur)?name|(?:[Mm]aiden|[Ll]ast|[Ff]irst|[Ff]amily) name|[Ss]urname|[Nn]ame, please|[Ww]ho am I (?:speaking|talking) (?:to|with)|[Ww]ho(?:['’]s| is) (?:calling|this)|(?:[Ii]hr|[Dd]ein) (?:Vor|Nach)?[Nn]ame|[Mm]it wem spreche ich|[Vv]otre (?:pré)?nom|[Cc]ómo se llama|[Ss]u nombre|[Cc]on quién hablo)[^\n?]{0,30}\?[ \t]*\n[^\n:]{1,20}: ?(?:(?:[Ii]t['’]s|[Yy]es|[Yy]eah|[Ss]ure|[Uu]m|[Uu]h|[Hh]i|[Oo]h|[Jj]a|[Oo]ui|[Ss]í)[,.]? ){0,3}(${names})(?=[\s,.;:!?]|$)`,
    'gu',
  ),
  pattern(
    '(?:[Hh]appy (?:[Bb]irthday|\\d{1,2}(?:st|nd|rd|th)),?|[Cc]ongrat(?:s|ulations),?|[Ww]ell done,?|[Ww]elcome,?|[Bb]ye,?|[Gg]lückwunsch,?|[Ff]élicitations,?|[Ff]elicidades,?)[ ]',
    '(?=!)',
  ),
  // "And Tavarius. He is new."
  pattern('(?:and|with|by|met|told|asked|for|from|is|was)[ ]', '(?=[.,;] (?:He|She)\\b)'),
  // The sender of a chat line.
  new RegExp(String.raw`^${chatTime}(${names})(?=:)`, 'gmu'),
  // A mailbox: RFC 5322, section 3.4.
  new RegExp(String.raw`(${names})"?[ ]<[^<>@\s]{1,64}@[^<>\s]{1,255}>`, 'gu'),
];

/** Verbs of voting and attending. */
const voting =
  '(?:abstained|voted|dissented|objected|attended|volunteered|seconded|were present|will attend|stimmten|enthielten|votent|ont voté|se sont abstenus|votaron|se abstuvieron|asistieron)';
const voters = new RegExp(String.raw`(?<![\p{L}\p{N}])((?:${word}, ){0,9}${word},? (?:and|und|et|y) ${word})(?= ${voting}(?!\p{L}))`, 'gu');
const namesOfVoters = (text: string): Span[] =>
  matches(text, voters).flatMap(({ start, end }) =>
    matches(text.slice(start, end), new RegExp(word, 'gu'), (found) => isGivenName(found) || isFamilyName(found)).map((span) =>
      shifted(span, start),
    ),
  );

/** Places of people that are as often of things: only a known name counts there. */
const weakCues = [
  pattern(greeting, '(?=[.])'),
  pattern('(?:[Kk]nown (?:\\p{L}+ )?as|[Aa]\\.?[Kk]\\.?[Aa]\\.?:?|alias)[ ]'),
  pattern('(?:PC|DC|DI|DS|PS|WPC|DCI)[ ]'),
  pattern('(?:[Uu]nder|[Uu]nder the name|[Ii]n the name of|[Bb]ooked for|[Rr]eserved for|[Pp]aid by|[Cc]ollected by|[Pp]icked up by)[ ]'),
  // On a bank statement.
  pattern(
    '(?:TFR|TRANSFER|FPI|FPO|BACS|BGC|ZELLE|VENMO|PAYPAL|VIREMENT|VIR|UEBERWEISUNG|ÜBERWEISUNG|GUTSCHRIFT|DAUERAUFTRAG|TRANSFERENCIA|BIZUM)(?: (?:SEPA|TO|FROM|DE|A|AN|VON))?[ ]',
  ),
  pattern('(?:[Cc]all(?:ed)?|[Nn]amed)[ ]'),
  pattern('', String.raw`(?= ${anybodysDeeds})`),
];

/** Scripts without spaces, where the honorific marks a name. */
const honored = [
  /([\p{Script=Han}]{2,5}|[\p{Script=Katakana}ー]{2,10})(?:様|さん|氏|殿)/gu,
  /(?<!\p{Script=Han})(\p{Script=Han}{1,3})(?:先生|女士|小姐)/gu,
  /(?<!\p{Script=Hangul})(\p{Script=Hangul}{2,4})(?:님|씨)(?!\p{Script=Hangul})/gu,
];

const found = (text: string, patterns: readonly RegExp[]): Span[] => patterns.flatMap((cue) => matches(text, cue));

/** Finds names after a title; a single word is a family name. */
export const titledNames = (text: string): Span[] => matches(text, behindTitle);

/** Finds names in places where only names can be: after closing formulas, in name fields and in lists of people. */
export const surelyCuedNames = (text: string): Span[] => [
  ...found(text, [...sureCues, ...honored]),
  ...inField(text),
  ...listedNames(text),
  ...namesOfVoters(text),
];

/** Finds names in places of people that may also have companies: greetings, before a mail address, beside verbs. */
export const cuedNames = (text: string): Span[] => [...found(text, cues), ...inFieldApart(text)];

const isKnown = (found: string): boolean => found.split(' ').some((part) => part.length > 2 && (isGivenName(part) || isFamilyName(part)));

/** Finds known names in places where things are as likely. */
export const weaklyCuedNames = (text: string): Span[] => [
  ...weakCues.flatMap((cue) => matches(text, cue, isKnown)),
  ...inQuotedField(text).filter(({ start, end }) => isKnown(text.slice(start, end))),
  ...inAnyonesField(text).filter(({ start, end }) => isKnown(text.slice(start, end))),
];
