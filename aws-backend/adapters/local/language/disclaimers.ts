import { plainPattern } from './plainPattern.ts';

/** Words for the mail in disclaimers, in four languages. */
const mail = String.raw`(?:(?:this|the)(?: (?:electronic|e-?mail))? (?:e-?mail|message|communication|transmission)|(?:diese[rs]?|die) (?:e-?mail|nachricht|mitteilung)|(?:ce|cet|le présent) (?:e-?mail|courriel|message|courrier)|(?:este|el presente) (?:correo|mensaje|e-?mail))`;

const phrases: readonly string[] = [
  String.raw`${mail}.{0,120} (?:confidential|privileged|intended (?:solely|only|exclusively)|vertraulich\p{L}*|confidentiel\p{L}*|confidencial\p{L}*)`,
  String.raw`(?:received|reçu|recibido|recibe) ${mail}.{0,40} (?:in error|by mistake|par erreur|por error)|${mail}.{0,40} irrtümlich`,
  String.raw`(?:if (?:you|the reader) .{0,40}|you )(?:are|is) not (?:the|an) (?:intended|named|correct) (?:recipient|addressee)|sie nicht der (?:richtige|vorgesehene|beabsichtigte) (?:adressat|empfänger)|vous n['’]êtes pas le destinataire|si (?:usted )?no es (?:usted )?el destinatario`,
  String.raw`(?:cop(?:y|ying)|disclosure|dissemination|distribution|use)(?: of (?:this|the) (?:e-?mail|message|communication|transmission|information)\b.{0,80})? is (?:strictly )?(?:prohibited|forbidden|unlawful)`,
  String.raw`(?:kopieren|weitergabe|vervielfältigung) .{0,20}dieser (?:e-?mail|nachricht|mitteilung).{0,40}(?:gestattet|untersagt|verboten)`,
  String.raw`(?:consider the environment|think) before (?:you )?print|umwelt.{0,60}(?:ausdruck|drucken)|n['’]imprimez (?:ce|cet) |pensez à l['’]environnement|(?:piense|medio ambiente) .{0,40}antes de imprimir|antes de imprimir .{0,60}(?:piense|medio ambiente)`,
  String.raw`${mail} .{0,30}(?:(?:from|by) (?:an? )?(?:outside|external)|von (?:einem |einer )?(?:außerhalb|extern)|(?:de l['’]|d['’]un expéditeur )ext(?:érieur|erne)|fuera de (?:la|su|nuestra) organización|(?:un )?remitente externo)`,
  String.raw`(?:kopieren|weitergabe) .{0,50}dieser (?:e-?mail|mail|nachricht).{0,40}(?:gestattet|untersagt|verboten)|inhalt dieser (?:e-?mail|nachricht).{0,60}(?:adressaten|empfänger)|ob diese (?:e-?mail|mail|nachricht) .{0,30}ausgedruckt|^(?:informationen|hinweise) (?:zum datenschutz|zur verarbeitung ihrer (?:personenbezogenen )?daten)|keine weiteren (?:e-?mails|newsletter|nachrichten) .{0,40}(?:erhalten|wünschen)`,
  String.raw`(?:utilisation|diffusion|reproduction|copie)[^.]{0,60}(?:non autorisée|de ce(?:t)? (?:message|courriel|e-?mail)[^.]{0,40}) est (?:strictement )?interdite|intégrité de (?:ce|cet) (?:e-?mail|courriel|message)|^pour vous désinscrire`,
  String.raw`(?:en cumplimiento|de conformidad|conforme)[^.]{0,60}(?:RGPD|LOPD|reglamento (?:general|\(UE\)|UE)|protección de datos)|derechos de acceso, rectificación|antes de imprimir este (?:correo|mensaje|e-?mail)|si no desea recibir más|(?:utilización|divulgación|copia)[^.]{0,60}(?:no autorizada|sin autorización|de este (?:correo|mensaje))[^.]{0,40} prohibida`,
  String.raw`do not click (?:on )?(?:any )?links|(?:klicken|öffnen) sie .{0,20}keine (?:links|anhänge)|ne cliquez pas sur|no haga clic en (?:los )?enlaces`,
  String.raw`often get e-?mail from|learn why this is important|nicht (?:oft|häufig) e-?mails? von|erfahren sie, warum dies wichtig ist|recevez pas souvent de courriers?|découvrez pourquoi ceci est important|suele recibir correo electrónico de`,
  String.raw`${mail} (?:has been|was|wurde) .{0,30}(?:scanned|checked|geprüft)|access to ${mail} by anyone else|^follow us on |^registered (?:office|in england)`,
  String.raw`type your reply above this line|to add additional comments, reply to this email|this email is a service from|^delivered by zendesk|^this message was sent by atlassian|mailing list -- \S+@|^to unsubscribe (?:send|from)|^\[cid:[^\]\s]+\]$|^(?:\[[^\]]{1,30}\]\s?<https?://[^>\s]{1,200}>\s*)+$`,
  String.raw`^you(?:['’]re| are)(?: currently)? receiving (?:this|these|our|\S{2,20}) (?:[\p{L}-]+ )?(?:e-?mails?|message|newsletter)|^sie erhalten diese(?:n|r|s)? (?:e-?mail|newsletter|nachricht),? (?:weil|da)|^vous recevez ce(?:t|tte)? (?:e-?mail|courriel|message|newsletter) (?:car|parce)|^(?:ha )?recib(?:e|ido) este (?:correo|mensaje|e-?mail) porque|${mail} was (?:sent to|intended for) `,
  String.raw`(?:view|read|open) (?:this|the) (?:e-?mail|message|newsletter) in (?:your|a|the) (?:web )?browser|im browser (?:ansehen|anzeigen|öffnen)|dans (?:votre|un) navigateur|en (?:su|el|tu) navegador|^unsubscribe\b|(?:can|to) unsubscribe (?:from this list|here|at any time)|(?:update|manage|change) (?:your|my) (?:e-?mail |notification )?preferences|newsletter (?:abbestellen|abmelden)|se désabonner de (?:cette|la) (?:liste|newsletter)`,
  String.raw`(?:messages and calls|nachrichten und anrufe|les messages et les appels|los mensajes y las llamadas) (?:are|sind|sont|están|son) (?:end-to-end encrypted|ende-zu-ende-verschlüsselt|chiffrés de bout en bout|cifrad[oa]s de extremo a extremo)|^no one outside of this chat|^niemand außerhalb dieses chats|^microsoft teams need help|^(?:meeting id|passcode|phone conference id) ?:`,
  String.raw`all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|registered trademarks? of|${mail} contains a secure link|if you need to modify the document or have questions about the details in the document|^report this email or read more`,
  String.raw`^forwarding this invitation could allow|^view all guest info|^reply for \S+ and view|^invitation from google calendar|^join (?:on your computer|zoom meeting|the meeting now)|^click here to join|^(?:find your|find a) local number|^one tap mobile|^dial(?:[- ]in)? by (?:phone|your location)|^nehmen sie (?:auf|über|mit) (?:ihrem|dem) computer|^(?:klicken sie hier|hier klicken), um an der besprechung`,
  String.raw`(?:do not|don['’]t) (?:reply to|share) ${mail}|antworten sie (?:bitte )?nicht auf diese|merci de ne pas répondre à ce|no responda a este (?:correo|mensaje)`,
  String.raw`^(?:sent from my|get outlook for|holen sie sich outlook|vo[nm](?: meinem)? (?:iphone|ipad|handy|mobiltelefon|android\p{L}*) gesendet|gesendet (?:von|mit) (?:meinem|der .{0,40}app|outlook)|envoyé (?:de|depuis) mon|télécharger outlook|enviado (?:desde|de) mi|obtener outlook)`,
];
const disclaimer = new RegExp(phrases.join('|'), 'iu');
/** Characters checked: disclaimers are recognized by their beginning. */
const maxLetters = 600;

/** Whether a sentence is a disclaimer or a notice that a program added to a mail: its requests and threats aren't the sender's. */
export const isDisclaimer = (sentence: string): boolean => {
  const said = sentence.slice(0, maxLetters).replace(/\s+/g, ' ');
  return plainPattern(disclaimer, said).test(said);
};
