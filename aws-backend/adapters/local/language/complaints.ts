import { isDenied } from './denied.ts';
import { isInstruction } from './instructions.ts';
import { plainPattern } from './plainPattern.ts';
import { allMatches } from './spans.ts';

/** What a customer has with a supplier. */
const bond =
  '(?:contract|subscription|account|plan|agreement|service|membership|policy|(?:our|the|my|this) (?:whole )?order|\\p{L}{0,25}(?:vertrag|vertrages|vertrags|verträge|auftrag|abo|bestellung|mitgliedschaft)|contrats?|commandes?|abonnements?|contratos?|pedido|suscripción|póliza|servicio|línea)';
const between = String.raw`(?:[\p{L}’']+\.? ){0,4}`;
const competitor = '(?:competitors?|wettbewerber|mitbewerber|konkurrenten?|konkurrenz|concurrents?|concurrence|competencia|competidor)';

/** Verbs of ending it. No nouns, because contracts contain "termination" and "Kündigungsfrist". */
const ending =
  '(?:cancel(?:l?ing)?|terminat(?:e|ing)|end(?:ing)?|quit(?:ting)?|kündig(?:e|en)|stornier(?:e|en)|(?:résili|annul)(?:er|ons|erons|erai)|rescind(?:ir|imos|iremos|iré)|cancelamos|anulamos|cancelar(?:emos|é)?|anular(?:emos|é)?)';

/** Phrases of leaving, or of threatening to. */
const leaving: readonly string[] = [
  String.raw`${ending} (?!of |des? |du |del? )${between}${bond}`,
  String.raw`${bond} (?:[\p{L}\p{N}’'.]+ ){0,4}(?:zu )?(?:kündigen|stornieren)`,
  String.raw`(?:hiermit (?:[\p{L}’']+ ){0,3}kündigen?|kündigen? (?:ich|wir) hiermit)(?![^!?\n]{0,200} an(?!\p{L}))|(?:ich|wir) kündigen?(?=[.,;!]|$)|(?:wir|ich) (?:werden?|müssen|muss|wollen|will|möchten?) (?:[\p{L}’']+ ){0,3}kündigen|kündigung (?:meine|unsere)[rs] ${between}${bond}`,
  String.raw`(?:kunde|kundin|auftraggeber(?:in)?) (?:[\p{L}’']+ ){0,4}(?:kündigen|gekündigt|abspringen|abwandern)|springen uns (?:[\p{L}’']+ ){0,2}ab`,
  String.raw`(?:bei|zu) (?:einem )?anderen (?:anbieter|lieferanten|hersteller|partner) (?:[\p{L}’']+ ){0,2}(?:bestellen|kaufen|beauftragen|gehen)|(?:anderweitig|woanders) (?:\p{L}+ )?(?:umsehen|umzusehen|umschauen|bestellen|kaufen)`,
  String.raw`(?:partir|partirons|aller|irons|passer|passons) (?:voir )?(?:à|chez|vers)? ?(?:la |un |une |vos |nos |d['’]autres )?(?:concurren\p{L}+|ailleurs)|résiliation de (?:notre|mon|nos|mes) ${between}${bond}`,
  String.raw`(?:me|nos) (?:doy|damos|dar[ée]\p{L}*|voy a dar|vamos a dar) de baja|dar(?:me|nos) de baja|d(?:ar|aré|aremos|amos|oy) de baja ${between}${bond}|(?:solicit|exij|exig|tramit|pid|ped|quer|quier)\p{L}+ (?:la |mi |nuestra )baja(?! médica)`,
  String.raw`(?:solicit|exij|exig|comunic|notific|pid|ped|quer|quier)\p{L}+ (?:[\p{L}]+ ){0,3}(?:cancelación|rescisión|resolución|anulación) (?:del|de la|de) ${between}${bond}`,
  String.raw`(?:me|nos) (?:pas|voy|vamos|ir|cambi|march)\p{L}* (?:a|con) (?:la |el |otr[oa] |un |una )?(?:competencia|competidor|compañía|proveedor|operador)`,
  String.raw`(?:go|going|sign(?:ing)?|leave|leaving) (?:with|for|to) (?:\S+ ){1,3}instead`,
  String.raw`(?:if|unless|otherwise,?) (?:.{0,80}?[ ,])?(?:i|we)(?: am| are|['’]m|['’]re|['’]ll| will)(?: be)? (?:mov|switch|chang)(?:e|ing) (?:over )?to (?!the |an? |our |your |my |it |that |this |next |\d)\p{L}{3,}`,
  String.raw`(?:if|unless|otherwise,?) (?:.{0,80}?[ ,])?(?:i|we)(?: will|['’]ll| would|['’]d)(?: have to)? (?:buy|order|source|get|take) (?:\S+ ){1,4}from (?!the |an? |our |your |you|my |it|that |this |them|stock|here|now|\d)\p{L}{3,}`,
  String.raw`(?:tak|mov)(?:e|ing) (?:our|my|the) business (?:elsewhere|to)`,
  String.raw`(?:tak|mov|shift|giv)(?:e|ing) (?:our|my|the) (?:account|business|contract|orders?|volumes?) (?:away|elsewhere|to)`,
  String.raw`(?:find|choose|use|hire|try) (?:another|a different) (?:vendor|supplier|provider|carrier|partner|company|firm)`,
  String.raw`(?:pull|back|opt)(?:ing)? out of ${between}${bond}|walk(?:ing)? away from ${between}${bond}`,
  String.raw`vom (?:\p{L}*vertrag|kauf|\p{L}*auftrag|angebot) zurück(?:zu)?treten|(?:auftrag|bestellung|vertrag) (?:\S+ ){1,6}(?:zu )?vergeben`,
  String.raw`(?:rompre|dénoncer|mettre fin à) ${between}${bond}|mettre fin au ${bond}|(?:romper|poner fin al?|desistir del?) ${between}${bond}|nous (?:tourner|adresser) ailleurs|buscar otr[oa] (?:proveedor|empresa)`,
  String.raw`(?:look|go|shop|buy)(?:ing)? elsewhere`,
  String.raw`(?:switch|mov|chang|wechs)\p{L}* (?:to |zu |zum )?(?:an?other|a new|your|a different|einem anderen|den|de|the)? ?(?:\p{L}+ )?(?:vendor|supplier|provider|anbieter|lieferanten?|fournisseur|prestataire|proveedor)`,
  String.raw`(?:anbieter|lieferanten?) (?:zu )?wechseln|(?:changer|changerons|changeons) de (?:fournisseur|prestataire)|cambi\p{L}+ de (?:proveedor|compañía|operador|empresa|banco)`,
  String.raw`(?:switch|mov|go|turn|wechs|vergeben|geh|pass|ir|nous tourner)\p{L}* ${between}(?:an?|to|zu[mr]?|vers|à|con|a) ${between}${competitor}|${competitor} (?:[\p{L}’']+ ){0,2}(?:zu )?(?:vergeben|wechseln|gehen|beauftragen)`,
  String.raw`(?:or|or else|otherwise),? (?:we|i)(?:['’]ll| will| shall| must| have to)? (?:cancel|terminate|leave|walk|quit)(?=[.,;!?]|$)`,
  String.raw`(?:sonst|andernfalls) (?:(?:kündigen|stornieren|wechseln|kündige|storniere) (?:wir|ich)|(?:müssen|werden) wir (?:\S+ )?(?:kündigen|stornieren|wechseln))`,
  String.raw`sinon,? (?:nous|on|je) (?:(?:allons |devrons )?(?:résili|annul|part)\p{L}*)|(?:si no|de lo contrario),? (?:cancelamos|anulamos|rescindimos|nos vamos|cancelaremos)`,
  String.raw`(?:or|otherwise),? (?:we|i)(?:['’]ll| will)? go (?:the other way|another way|with (?:them|someone else|somebody else|the other))`,
  String.raw`(?:go(?:ing|ne)?|went|proceed(?:ing)?|sign(?:ed|ing)?|mov(?:e|ed|ing) (?:ahead|forward)) with (?:an?other|a different|your|an? competing) (?:vendor|supplier|provider|bidder|company|firm|partner|carrier|competitor)`,
  String.raw`(?:they|he|she|we|customer|client|\[NAME_\d+\])(?:['’]d| would|['’]ll| will| might| may| could| are going to| is going to) (?:walk(?: away)?|churn|leave us)(?=[.,;!?]| if| unless| when|$)`,
  String.raw`(?:decided|chosen|elected|opted|leaning towards?|inclined|likely) not (?:to )?renew(?:ing)?`,
  String.raw`(?:do|does|are|is|am|['’]re|['’]m|did)(?: not|n['’]t| no longer)(?: \p{L}+ly)? (?:intend(?:ing)?|plan(?:ning)?|want(?:ing)?|wish(?:ing)?|going|think(?: that)? (?:we|they|i|he|she)(?:['’]ll| will| are going)) (?:to |on )?(?:be )?renew(?:ing)?`,
  String.raw`threaten(?:s|ed|ing)? to (?:leave|cancel|quit|walk)|droh(?:t|te|en)(?:,| mit)|menace(?:nt)? de|amenaza(?:n)? con`,
  String.raw`(?:will|do|does|wo|did|won)(?: not|n['’]t|['’]t) (?:be )?renew(?:ing)?|not going to renew|nicht (?:zu )?verlänger\p{L}*|ne (?:pas renouveler|renouvel\p{L}+ pas)|no (?:vamos a renovar|renovar\p{L}*)`,
];

/** Phrases of anger, or of comparing suppliers. */
const anger: readonly string[] = [
  String.raw`los(?:e|ing|t) patience|unacceptable|fed up|last straw|legal action|furious|livid`,
  String.raw`(?:considering|look(?:ing)? (?:at|for|into)|evaluating) (?:the |some )?(?:other (?:options|vendors?|suppliers?|providers?)|another (?:vendor|supplier|provider)|alternatives)`,
  String.raw`(?:very|extremely|deeply|really|so) (?:unhappy|disappointed|frustrated|dissatisfied|annoyed|angry|upset)`,
  String.raw`(?:now|already) the (?:second|third|fourth|fifth) (?:(?:wrong|late|faulty|failed|damaged) )?(?:time|delivery|shipment|order|batch|part|failure|breakdown|repair|complaint)`,
  String.raw`(?:for the )?(?:second|third|fourth) (?:time|month) in a row|(?:second|third|fourth) time this (?:week|month|quarter|year)`,
  String.raw`(?:third|fourth|fifth) time in (?:\p{L}+|a [\p{L}]+)(?=[.,;!?]|$)|(?:simply|just|really) not good enough|(?:i|we)(?:['’]ve| have) had (?:more than |just about )?enough(?=[.!]| of (?:this|your|these|being|waiting))`,
  String.raw`small claims court|(?:report|complain|refer|go|tak|escalat)\p{L}* (?:\S+ ){0,4}to (?:the )?(?:trading standards|(?:\p{L}+ )?ombudsman)|legal proceedings against|tak(?:e|ing) (?:you|this|the matter|it|my case|our case) (?:further )?to (?:court|the (?:small|courts|regulator))|invok(?:e|ing) the penalty`,
  String.raw`(?:reconsider|rethink|re-?evaluat|re-?assess)(?:e|ing)? (?:the |our |this |my )(?:\p{L}+ ){0,2}(?:contract|agreement|relationship|partnership|subscription|renewal|supplier|vendor|provider)`,
  String.raw`(?:account|customer|client|renewal|deal|contract|relationship) (?:is |are )?(?:now |currently |seriously )?at risk|(?:at )?risk of (?:churn(?:ing)?|losing (?:them|the (?:account|customer|client|deal)))`,
  String.raw`as an? alternative (?:suppliers?|vendors?|providers?|carriers?|partners?|sources?)|compar(?:e|es|ed|ing) (?:us|you) (?:with|to|against) \p{L}`,
  String.raw`(?:our|your|the) (?:prices?|rates?|quotes?|offers?|fees?) (?:is|are|was|were|seems?) (?:\S+ ){0,2}too (?:high|expensive|steep)|(?:you|we)(?:['’]re| are) (?:\S+ )?too expensive`,
  String.raw`(?:they|who) (?:offer|quote|charge|want|ask)(?:s|d|ed)? (?:\S+ ){0,4}(?:less|cheaper)(?= than|[.,;!?]|$)`,
  String.raw`(?:not|n['’]t) (?:(?:very|really|at all|too|so|entirely) )?(?:happy|satisfied|pleased) (?:with|about)`,
  String.raw`(?:rates|prices?|quotes?|offers?) (?:from|of|by) (?:\S+ ){1,4}(?:is|are) (?:\S+ ){0,4}(?:lower|cheaper|better)`,
  String.raw`(?:sehr|äußerst|zutiefst|überaus) (?:verärgert|unzufrieden|enttäuscht)|nicht (?:mehr )?(?:hinnehmbar|akzeptabel|hinnehmen|akzeptieren)|inakzeptabel|nicht (?:\S+ )?zufrieden|vergleich(?:en|t) (?:uns|euch) mit|(?:preise?|angebote?) (?:(?:ist|sind) )?(?:(?!nicht |kaum )\S+ ){0,2}zu (?:hoch|teuer)|rechtliche schritte|rechtsanwalt einschalten`,
  String.raw`(?<!nicht |keineswegs )(?:unzufrieden|verärgert)|stinksauer|(?:kund(?:e|in|en)|\[NAME_\d+\]|sie|er|wir|ich|die) (?:ist|sind|bin) (?:\S+ )?(?:sauer|wütend)|frechheit|unverschämt(?:heit)?|geduld (?:\S+ )?(?:verloren|am ende|zu ende)|so kann es nicht weiter\p{L}*|setzen? (?:\S+ ){1,3}(?:eine )?(?:letzte |angemessene )?frist|(?:prüf|such)\p{L}+ (?!sie )(?:\S+ )?alternativen(?=[.,;!?]|$| zu )|(?:wettbewerbers?|mitbewerbers?|konkurrenz) (?:\S+ ){0,5}(?:günstiger|billiger|drunter|darunter|weniger(?=[.,;!?]|$| als))`,
  String.raw`(?:très|extrêmement|vraiment) (?:mécontente?s?|déçue?s?|insatisfaite?s?)|inadmissible|inacceptable|pas (?:(?:du tout|très|vraiment) )?(?:satisfaite?s?|contente?s?)|(?:prix|tarifs?|offre|devis) (?:(?:est|sont) )?(?:(?!pas )\S+ )?trop (?:élevée?s?|ch(?:er|ère)s?)|mise en demeure|suites judiciaires|(?<!pas )(?:mécontente?s?|insatisfaite?s?|furieu(?:x|ses?))|perd\p{L}* patience|trop ch(?:er|ère)s?(?= |[.,!?]|$)|(?:devis|offre) (?:\S+ ){0,6}de moins|scandaleu(?:x|ses?)|concurrent\p{L}? (?:\S+ ){0,5}moins|(?:consult|contact|regard|étudi|compar|cherch)\p{L}* (?:\S+ ){0,2}d['’]autres (?:fournisseurs|prestataires)`,
  String.raw`(?:muy|sumamente|realmente) (?:descontent[oa]s?|insatisfech[oa]s?|decepcionad[oa]s?|molest[oa]s?)|inaceptable|no (?:\S+ ){0,2}(?:satisfech[oa]s?|content[oa]s?)|(?:precios?|tarifas?|oferta) (?:(?:es|son) )?(?:\S+ )?demasiado (?:alt[oa]s?|car[oa]s?)|acciones legales|(?<!no est[áa]n? |nada )(?:descontent[oa]s?|insatisfech[oa]s?|enfadad[oa]s?|indignad[oa]s?)|vergonzos[oa]|(?:estoy|estamos) hart[oa]s?|intolerable|perd\p{L}+ la paciencia|(?:busc|mir|habl|contact|consult|compar)\p{L}+ (?:\S+ ){0,2}otros proveedores|competencia (?:(?:nos|les|le) ofrece|(?:\S+ ){0,4}(?:más barat[oa]|menos))`,
];

const saying = (phrases: readonly string[]): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${phrases.join('|')})(?!\p{L})`, 'giu');
const [leaves, rages] = [saying(leaving), saying(anger)];

/** Returns for each phrase of leaving whether it is affirmed (true) or denied (false); instructions are skipped. */
const threatsIn = (sentence: string): boolean[] =>
  allMatches(sentence, leaves)
    .map(({ 0: said, index }) => ({ start: index, end: index + said.length }))
    .filter((place) => !isInstruction(sentence, place))
    .map((place) => !isDenied(sentence, place));

/** Whether a customer says in English, German, French or Spanish that they leave or may leave; not if they deny it. */
export const isLeaving = (sentence: string): boolean => threatsIn(sentence).includes(true);
/** Whether they only say that they won't leave. */
export const isStaying = (sentence: string): boolean => threatsIn(sentence).includes(false) && !isLeaving(sentence);
/** Whether they express anger, or compare suppliers. */
export const isAngry = (sentence: string): boolean => sentence.search(plainPattern(rages, sentence)) >= 0;
