/** Currency signs. A lone dollar sign means US dollars unless the file mentions other dollars; ¥ is used by two countries. */
const currencyOfSign: Readonly<Record<string, string>> = {
  ...{ $: 'USD', US$: 'USD', CA$: 'CAD', C$: 'CAD', A$: 'AUD', AU$: 'AUD', NZ$: 'NZD', HK$: 'HKD' },
  ...{ '€': 'EUR', '£': 'GBP', '₹': 'INR' },
};
/** The thousands separator by language; elsewhere "1.500" may be one and a half. */
const thousandsMark: Readonly<Record<string, string>> = { en: ',', de: '.', es: '.' };

const currency = '(?:[A-Z]{0,2}[$€£₹]|[A-Z]{3})';
const written = new RegExp(`^(?<minus>[-−]?)(?<ahead>${currency})? ?(?<less>-?)(?<digits>\\d[\\d.,'’ ]*?) ?(?<behind>${currency})?$`);
const otherDollars = /(?:CA|C|AU|A|NZ|HK)\$|CAD|AUD|NZD|HKD|SGD|MXN|[Pp]esos?/;

const plainOf = (digits: string, languageCode: string): string | undefined => {
  const [, whole = '', mark = '', part = ''] = /^(.*?)(?:([.,])(\d{1,2}))?$/.exec(digits) ?? [];
  const marks = new Set(whole.replaceAll(/\d/g, ''));
  const [between] = marks;
  if (marks.size > 1 || between === mark || (marks.size === 1 && !/^[1-9]\d{0,2}(?:\D\d{3})+$/.test(whole))) return undefined;
  const isOneMark = mark === '' && (between === '.' || between === ',') && whole.split(between).length === 2;
  if (isOneMark && thousandsMark[languageCode] !== between) return undefined;
  return `${whole.replaceAll(/\D/g, '')}.${part.padEnd(2, '0')}`;
};

/**
 * Returns one key for all notations of an amount: "$12,500", "12,500 USD" and "USD 12500.00". `amounts` are all of the file. Undefined
 * if ambiguous: "1.500" in English, "$5" beside Canadian dollars, "1.1 million".
 */
export const amountKeys = (amounts: readonly string[], languageCode: string): ((amount: string) => string | undefined) => {
  const hasOtherDollars = amounts.some((amount) => otherDollars.test(amount));
  return (amount) => {
    const { minus = '', less = '', digits = '', ahead, behind } = written.exec(amount)?.groups ?? {};
    const sign = ahead ?? behind;
    if (sign === undefined || (ahead !== undefined && behind !== undefined) || (sign === '$' && hasOtherDollars)) return undefined;
    const code = /^[A-Z]{3}$/.test(sign) ? sign : currencyOfSign[sign];
    const plain = plainOf(digits, languageCode);
    return code === undefined || plain === undefined ? undefined : `${code} ${minus + less === '' ? '' : '-'}${plain}`;
  };
};
