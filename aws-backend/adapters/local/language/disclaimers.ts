import { plainPattern } from './plainPattern.ts';

/** A mail, as disclaimers in four languages call it. */
const mail = String.raw`(?:(?:this|the)(?: (?:electronic|e-?mail))? (?:e-?mail|message|communication|transmission)|(?:diese[rs]?|die) (?:e-?mail|nachricht|mitteilung)|(?:ce|cet|le présent) (?:e-?mail|courriel|message|courrier)|(?:este|el presente) (?:correo|mensaje|e-?mail))`;

const phrases: readonly string[] = [
  String.raw`${mail}.{0,120} (?:confidential|privileged|intended (?:solely|only|exclusively)|vertraulich\p{L}*|confidentiel\p{L}*|confidencial\p{L}*)`,
  String.raw`(?:received|reçu|recibido|recibe) ${mail}.{0,40} (?:in error|by mistake|par erreur|por error)|${mail}.{0,40} irrtümlich`,
  String.raw`(?:if (?:you|the reader) .{0,40}|you )(?:are|is) not (?:the|an) (?:intended|named|correct) (?:recipient|addressee)|sie nicht der (?:richtige|vorgesehene|beabsichtigte) (?:adressat|empfänger)|vous n['’]êtes pas le destinataire|si (?:usted )?no es (?:usted )?el destinatario`,
  String.raw`(?:cop(?:y|ying)|disclosure|dissemination|distribution|use)(?: of (?:this|the) (?:e-?mail|message|communication|transmission|information)\b.{0,80})? is (?:strictly )?(?:prohibited|forbidden|unlawful)`,
  String.raw`(?:kopieren|weitergabe|vervielfältigung) .{0,20}dieser (?:e-?mail|nachricht|mitteilung).{0,40}(?:gestattet|untersagt|verboten)`,
  String.raw`(?:consider the environment|think) before (?:you )?print|umwelt.{0,60}(?:ausdruck|drucken)|n['’]imprimez (?:ce|cet) |(?:piense|medio ambiente) .{0,40}antes de imprimir`,
  String.raw`type your reply above this line|to add additional comments, reply to this email|this email is a service from|^delivered by zendesk|^this message was sent by atlassian|mailing list -- \S+@|^to unsubscribe (?:send|from)|^\[cid:[^\]\s]+\]$`,
  String.raw`^(?:sent from my|get outlook for|holen sie sich outlook|von meinem (?:iphone|ipad|handy|mobiltelefon|android\p{L}*) gesendet|gesendet (?:von|mit) (?:meinem|der .{0,40}app|outlook)|envoyé (?:de|depuis) mon|télécharger outlook|enviado (?:desde|de) mi|obtener outlook)`,
];
const disclaimer = new RegExp(phrases.join('|'), 'iu');
/** What makes a sentence one stands at its beginning. */
const mostLetters = 600;

/** Whether a program added a sentence below a mail for lawyers or about itself: it threatens and asks in everybody's name, and says nothing. */
export const isDisclaimer = (sentence: string): boolean => {
  const said = sentence.slice(0, mostLetters).replace(/\s+/g, ' ');
  return plainPattern(disclaimer, said).test(said);
};
