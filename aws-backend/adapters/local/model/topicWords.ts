import { nounPhrases } from '../language/nounPhrases.ts';
import { functionWords } from '../language/wordLists/functionWords.ts';
import { listed } from '../language/wordLists/listed.ts';

/** The rules by which topics are found in a language. */
export interface TopicWords {
  /** Matches a noun phrase in its first group; undefined if the tagger finds them. */
  phrase?: RegExp | undefined;
  /** The number of words of a topic. */
  words: { fewest: number; most: number };
  /** Words that a topic can't begin or end with, and whether it may contain them. */
  isLink: (word: string) => boolean;
  hasLinksWithin: boolean;
  /** Words before a topic that don't belong to it. */
  qualifiers: ReadonlySet<string>;
  /** Words that are common in any letter, bill and call. */
  everyday: ReadonlySet<string>;
  /** The minimum length of a topic's longest word. */
  minLetters: number;
  /** Removes the endings of number and case. */
  stem: (word: string) => string;
}

const english: TopicWords = {
  words: { fewest: 2, most: 3 },
  isLink: (word) => functionWords.has(word),
  hasLinksWithin: false,
  qualifiers:
    listed(`new next last first second third other same many more most several few whole own good great best late early current following above
certain different possible recent various total kind dear all each every any some big small old full right wrong only`),
  everyday:
    listed(`account action address agent amount answer area article attachment bill budget call caller case change company contact contract copy
cost customer date day document email end everyone example file hello hour information invoice issue item kind line lot madam mail meeting message
minute moment month name note number offer office order owner page part people person phone piece place point price problem product question
reason reference regards rest result section service side sir site someone something speaker state subject support team text thank thanks thing
time today tomorrow total unit value way week word work year yes yesterday`),
  minLetters: 4,
  stem: (word) => (word.length > 4 ? word.replace(/(?<!s)s$/, '') : word),
};

const german: TopicWords = {
  phrase: nounPhrases['de'],
  words: { fewest: 1, most: 3 },
  isLink: (word) => /^(?:de[rmns]|die|das|ein(?:e[rnms]?)?|für|zu[rm])$/.test(word),
  hasLinksWithin: true,
  qualifiers:
    listed(`neue neuen neuer neues nächste nächsten letzte letzten erste ersten zweite zweiten andere anderen gleiche gleichen viele vielen mehrere
weitere weiteren ganze ganzen eigene eigenen gute guten beste besten aktuelle aktuellen folgende folgenden verschiedene mögliche liebe lieber alle
jede jeden jeder kleine kleinen große großen alte alten volle richtige freundliche freundlichen geehrte geehrter herzliche herzlichen schöne viel
diese dieser dieses diesen diesem unsere unserer unserem unseren ihre ihrer ihrem ihren seine seiner seinen keine keinen eine einer einem einen`),
  everyday:
    listed(`ansprechpartner ansprechpartnerin arbeitstage arbeitstagen bestellung besprechung geschäftsführer geschäftsführerin gesamtbetrag gesellschaft
informationen kolleginnen kundennummer mitarbeiter mitarbeiterin möglichkeit möglichkeiten nachmittag nachricht niederlassung november dezember
rechnungsbetrag rechnungsdatum rechnungsnummer rückmeldung rückfrage rückfragen september unternehmen unterlagen verfügung vergangenheit vormittag
wochenende zusammenarbeit zusammenhang zwischensumme einzelpreis gesamtpreis beschreibung datum vertrag rechnung angebot termin kunde kunden woche
monat monats jahr jahres tag tage frage problem herr frau grüße grüßen ende anfang teil fall rahmen`),
  minLetters: 10,
  stem: (word) => (word.length > 5 ? word.replace(/(?:e[nrsm]?|s|n)$/, '') : word),
};

const romance = (
  languageCode: string,
  { isLink, qualifiers, everyday }: Pick<TopicWords, 'isLink' | 'qualifiers' | 'everyday'>,
): TopicWords => ({
  phrase: nounPhrases[languageCode],
  words: { fewest: 2, most: 5 },
  isLink,
  hasLinksWithin: true,
  qualifiers,
  everyday,
  minLetters: 4,
  stem: (word) => (word.length > 4 ? word.replace(/s$/, '') : word),
});

const french = romance('fr', {
  isLink: (word) => /^(?:de|du|des|la|le|les|l['’].*|d['’]|à|en|un|une|ce|cette|ces)$/.test(word),
  qualifiers:
    listed(`fin début cadre cas suite partie nombre ensemble reste cours lieu part milieu moment date prix montant jour semaine mois année
nouveau nouvelle prochain prochaine dernier dernière premier première même plusieurs toute toutes bien très avant après mise prise point type sorte
terme manque heure numéro bon peu beaucoup moins plus trop assez`),
  everyday:
    listed(`client clients facture contrat commande question problème semaine mois année jour date montant numéro service réunion équipe société
entreprise point adresse personne demande offre prix temps heure travail produit compte dossier document page ligne merci madame monsieur
cordiale cordiales`),
});

const spanish = romance('es', {
  isLink: (word) => /^(?:del?|las?|los|el|un[oa]?|en|a|con)$/.test(word),
  qualifiers:
    listed(`fin final principio caso parte número resto conjunto lugar fecha mes semana año día precio importe nuevo nueva próximo próxima último
última primer primera mismo misma varios varias todo toda todos todas antes después tipo falta hora poco menos más muy bien punto término`),
  everyday:
    listed(`cliente clientes factura contrato pedido pregunta problema semana mes año día fecha importe número servicio reunión equipo sociedad empresa
punto dirección persona solicitud oferta precio tiempo hora trabajo producto cuenta documento página línea gracias señor señora`),
});

const byLanguage: Readonly<Record<string, TopicWords>> = { en: english, und: english, de: german, fr: french, es: spanish };

/** Returns the rules of a language; undefined if its topics aren't supported. */
export const topicWordsOf = (languageCode: string): TopicWords | undefined => byLanguage[languageCode];
