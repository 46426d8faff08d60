import { behindLabels } from './letterCases.ts';
import { matches, type Span } from './spans.ts';

/** "DNI del presidente:", "NI number of the tenant". */
const whose = String.raw`(?:[ ](?:de(?:l| la| l['’])?|du|des|der|of(?: the)?)[ ]?\p{L}{3,20})?`;
const between = String.raw`(?:[ ]?(?:\([^()\n]{1,20}\)|n[o°ºr]\.?|number|nummer|numéro|número|is|ist|es|est|:|\.|#)){0,3}${whose}(?:[ ]?(?:is|ist|es|est|:)){0,2}[ \t]{0,4}`;

/** Label and format of each national ID. Check digits aren't required, because forms also contain invalid ones. */
const numbers: readonly (readonly [string, string])[] = [
  ['(?:NI|NINO|national insurance)', String.raw`[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]`],
  [
    String.raw`(?:(?:n[o°º]\.? ?(?:de )?)?(?:sécu|sécurité sociale)|NIR|n[o°º]\.? ?SS)`,
    String.raw`[12] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?`,
  ],
  [
    String.raw`(?:DNI|NIE|NIF|D\.N\.I\.|N\.I\.[EF]\.)(?: ?[/o] ?(?:DNI|NIE|NIF))?`,
    String.raw`(?:[XYZ]-?\d{7}|\d{2}\.?\d{3}\.?\d{3})-? ?[A-Z]`,
  ],
  [String.raw`(?:seguridad social|NUSS|NSS|afiliación)`, String.raw`\d{2}[ /-]?\d{8}[ /-]?\d{2}`],
  [
    String.raw`(?:(?:renten|sozial)?versicherungs-?(?:nummer|nr\.?)|SV-?(?:nummer|nr\.?)|RVNR|SVNR)`,
    String.raw`(?:\d{2} ?\d{6} ?[A-Z] ?\d{3}|\d{4} ?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2})`,
  ],
  [String.raw`(?:steuer-?id(?:entifikationsnummer)?|(?:steuer-?)?idnr\.?)`, String.raw`\d{2} ?\d{3} ?\d{3} ?\d{3}`],
  ['(?:AHV(?:-?nummer|-?nr)?|AVS)', String.raw`756\.?\d{4}\.?\d{4}\.?\d{2}`],
  ['(?:SIN|social insurance)', String.raw`\d{3}[ -]\d{3}[ -]\d{3}`],
  ['aadhaar', String.raw`\d{4} ?\d{4} ?\d{4}`],
  ['(?:PPSN?)', String.raw`\d{7} ?[A-W][A-IW]?`],
  ['(?:TFN|tax file)', String.raw`\d{3} ?\d{3} ?\d{3}`],
  ['PESEL', String.raw`\d{11}`],
  ['CPF', String.raw`\d{3}\.?\d{3}\.?\d{3}-?\d{2}`],
  ['codice fiscale', String.raw`[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]`],
];
const called = numbers.map(([name, number]) =>
  behindLabels(String.raw`(?<![\p{L}\p{N}])${name}(?!\p{L})${between}`, String.raw`(${number})(?![\p{L}\d])`),
);

/** "Dígame su DNI, por favor.", and the answer on the next line. */
const answered =
  /(?<![\p{L}\p{N}])(?:DNI|NIE|NIF)(?!\p{L})[^\n]{0,40}\n[^\n:]{1,20}:[^\n\d]{0,30}?((?:[XYZ]-?\d{7}|\d{2}\.?\d{3}\.?\d{3})-? ?[A-Z])(?![\p{L}\d])/gu;

/** The French social security number, with two check digits at the end. INSEE, "NIR". */
const french = /(?<![\p{L}\d.,-])([12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2})(?![\p{L}\d-])/gu;
const isChecked = (found: string): boolean => {
  const digits = found.replaceAll(' ', '').replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13));
};
/** "AB 12 34 56 C": gov.uk, "National Insurance Manual", NIM39110. */
const british = /(?<![\p{L}\d])((?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] \d{2} \d{2} \d{2} [A-D])(?![\p{L}\d])/gu;

/** Finds national IDs other than US social security numbers. */
export const findNationalIds = (text: string): Span[] =>
  /\d{2}/.test(text)
    ? [...called.flatMap((find) => find(text)), ...matches(text, answered), ...matches(text, french, isChecked), ...matches(text, british)]
    : [];
