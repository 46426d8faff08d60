import { matches, type Span } from '../spans.ts';
import { before, number } from './number.ts';

const unit =
  'kg|mg|lbs?|oz|tons?|tonnes?|Tonnen|toneladas|km|cm|mm|miles?|inch(?:es)?|feet|acres?|hectares?|ha|Hektar|hectáreas|m²|m2|sqm|litres?|liters?|Liter|litros|ml|l/min|km/h|mph|[kMG]Wh?|[kMGT]B|bar|psi|°[CF]|Grad';
const quantity = new RegExp(
  `${before}${number}(?:[ \\u00A0\\u202F]?(?:%|‰)|[ \\u00A0\\u202F](?:percent(?:age points?)?|per cent|Prozent|pour cent|por ciento)(?!\\p{L})|[ \\u00A0\\u202F](?:${unit})(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** Finds percentages, weights, lengths and other measures with a unit. */
export const findQuantities = (text: string): Span[] => matches(text, quantity);
