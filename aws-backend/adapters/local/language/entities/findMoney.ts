import { matches, type Span } from '../spans.ts';
import { before, number } from './number.ts';

const symbol = '(?:(?:US|CA|AU|NZ|HK|A|C)?\\$|[€£¥₹])';
/** ISO 4217 codes that are common in business letters. */
export const currencyCode = '(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|INR|CNY|SGD|HKD|ZAR|BRL|MXN|TRY|AED)';
const scale =
  '(?:[ \\u00A0\\u202F]?(?:[kKmM]|mn|bn|Mds?|[Mm]io\\.?|[Mm]rd\\.?|[Tt]sd\\.?)(?!\\p{L})|[ \\u00A0\\u202F]?T(?=€|EUR)|[ \\u00A0\\u202F](?:thousand|[Mm]illion(?:en)?s?|[Bb]illions?|Milliarden?|milliards?|mil|millones|Tausend))';
const word =
  '(?:euros?|Euro|dollars?|Dollar|pounds?(?: sterling)?|Pfund|francs?|Franken|Rappen|cents?|centimes?|céntimos?|pence|pesos?|dólares)(?!\\p{L})';
/** "1'200.–", "99,-": without cents. */
const amount = `-?${number}(?:[.,][–-]{1,2}(?![\\p{L}\\p{N}]))?(?:${scale})?`;
/** "Fr. 500.00": Swiss francs, not the date of a Friday. */
const francs = `S?Fr\\.[ \\u00A0]?(?:\\d{1,3}(?:['’]\\d{3}){1,3}(?:\\.(?:\\d{2}|[–-]{1,2}))?|\\d{1,6}\\.(?:\\d{2}|[–-]{1,2}))(?![\\p{L}\\d.])`;

/** A currency before a number belongs to that number: "24 $312.00", and also between a count and an amount: "1 USD 300". */
const isNextOnes = String.raw`(?!\d)(?!(?<=(?<![\p{L}\p{N}.,])\d{1,3}[ \u00A0\u202F]\p{Lu}{3})[ \u00A0\u202F]\d(?:[\d.,]*[.,]\d{2}(?![\d.,])|[\d.,]*(?![\d.,]|[ \u00A0\u202F]?(?:\p{L}|\p{Sc}))))`;

const money = new RegExp(
  `${before}(?:[-−](?=${symbol}))?(?:(?:${symbol}|${currencyCode})[ \\u00A0\\u202F]?${amount}|${amount}[ \\u00A0\\u202F]?(?:${symbol}|${currencyCode}(?!\\p{L}))${isNextOnes}|${amount}[ \\u00A0\\u202F](?:d['’]|de )?${word}|${francs})`,
  'gu',
);

/** Finds amounts with a currency symbol, code or word. */
export const findMoney = (text: string): Span[] => matches(text, money);
