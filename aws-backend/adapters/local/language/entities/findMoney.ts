import { matches, type Span } from '../spans.ts';
import { before, number } from './number.ts';

const symbol = '(?:(?:US|CA|AU|NZ|HK|A|C)?\\$|[€£¥₹])';
/** Codes of ISO 4217 that business letters use. */
export const currencyCode = '(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|INR|CNY|SGD|HKD|ZAR|BRL|MXN|TRY|AED)';
const scale =
  '(?:[  ]?(?:[kKmM]|mn|bn|[Mm]io\\.?|[Mm]rd\\.?)(?!\\p{L})|[  ](?:thousand|[Mm]illion(?:en)?s?|[Bb]illions?|Milliarden?|milliards?|mil|millones|Tausend))';
const word = '(?:euros?|Euro|dollars?|Dollar|pounds?(?: sterling)?|Pfund|francs?|Franken|cents?|pence|pesos?|dólares)(?!\\p{L})';
const amount = `-?${number}(?:${scale})?`;

const money = new RegExp(
  `${before}(?:(?:${symbol}|${currencyCode})[  ]?${amount}|${amount}[  ]?(?:${symbol}|${currencyCode}(?!\\p{L}))|${amount}[  ](?:d['’]|de )?${word})`,
  'gu',
);

/** Amounts with their currency, by sign, code or word. */
export const findMoney = (text: string): Span[] => matches(text, money);
