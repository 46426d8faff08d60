import { behindLabels } from './letterCases.ts';
import type { Span } from './spans.ts';

const between = String.raw`(?:[ ]?(?:\([^()\n]{1,20}\)|n[o°ºr]\.?|number|nummer|numéro|número|code|is|ist|es|est|:|\.|#)){0,3}[ \t]{0,8}`;
const digits = String.raw`\d(?:[ -]?\d){5,18}`;
/** Customer numbers are called accounts too, so "account" needs a word of banking or payment beside it. */
const ofBank = '(?:bank|checking|savings|current|deposit|payee|beneficiary)';

/** IDs, accounts and passwords, recognized by their label because they have no check digits, or not in every country. */
const numbers: readonly (readonly [label: string, number: string])[] = [
  [
    String.raw`(?:passport|(?:reise)?pass-?(?:nummer|nr\.?)|reisepass|(?:personal)?ausweis(?:-?(?:nummer|nr\.?))?|passeport|carte d['’]identité|pasaporte|identity card|id card)`,
    String.raw`(?=[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d)[A-Z0-9]{6,12}`,
  ],
  [
    String.raw`(?:driv(?:er|er['’]s|ers|ing) (?:licen[cs]e|lic\.)|führerschein(?:-?(?:nummer|nr\.?))?|permis de conduire|(?:carn[eé]t?|permiso) de conducir)`,
    String.raw`(?=[A-Z0-9 -]*\d[A-Z0-9 -]*\d[A-Z0-9 -]*\d)[A-Z0-9](?:[ -]?[A-Z0-9]){5,19}`,
  ],
  [String.raw`${ofBank} (?:account|acct\.?|a/c)`, digits],
  [
    String.raw`(?:wire|transfer|remit|deposit|pay)(?:s|ed|ing|ment)? (?:[\p{L}.]+ ){0,4}(?:account|acct\.?|a/c)`,
    String.raw`${digits}(?: ?/ ?\d{6,17})?`,
  ],
  [String.raw`(?:sort code|routing(?: number| no\.?)?|aba)[ :#]{0,3}[\d -]{6,11}[,;\n ]{1,3}(?:account|acct\.?|a/c)`, digits],
  [String.raw`(?:account|acct\.?|a/c)(?: number| no\.?| #)?[ :]{1,2}(?=${digits}[,;\n ]{1,3}(?:sort code|routing|aba)(?!\p{L}))`, digits],
  [String.raw`(?:konto-?(?:nummer|nr\.?)|kto\.?(?:-?nr\.?)?)`, digits],
  // German tax numbers: ELSTER, "Aufbau der Steuernummer".
  [String.raw`(?:steuer-?(?:nummer|nr\.?)|st\.?-?nr\.?)`, String.raw`(?:\d{2,5}(?:[ /]\d{3,5}){1,2}|\d{10,11}|\d{13})`],
  [String.raw`(?:compte bancaire|RIB|cuenta(?: bancaria| corriente))`, String.raw`\d[\dA-Z](?:[ -]?[\dA-Z]){12,23}(?![\dA-Z])`],
  [
    String.raw`(?:password|passwort|kennwort|mot de passe|contraseña|passcode)(?: (?:for|to|für|pour|para) [^\n:]{1,40}(?=:))?`,
    String.raw`(?=\S{0,40}\d)(?=\S{0,40}\p{L})\S{5,39}[^\s.,;)]`,
  ],
  ['PIN', String.raw`\d{4,8}`],
];
const finders = numbers.map(([label, number]) =>
  behindLabels(String.raw`(?<![\p{L}\p{N}])${label}(?!\p{L})${between}`, String.raw`(${number})(?![\p{L}\d])`),
);

/** Finds numbers of passports, licenses and bank accounts, and passwords, after their labels. */
export const findLabelledNumbers = (text: string): Span[] => (/\d/.test(text) ? finders.flatMap((find) => find(text)) : []);
