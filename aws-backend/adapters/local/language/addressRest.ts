import { letteredPostcode, stateCode, word } from './addressParts.ts';
import type { Span } from './spans.ts';
import { stateCodes } from './wordLists/stateCodes.ts';

/** A few words after a street, then its town and postcode: "instead, Portland ME 04101". */
const rest = new RegExp(
  String.raw`(?:[^\n\d.;!?:@]{1,40}?)?[,\s(]\s{0,4}((?:${word}(?: ${word}){0,2},? )(?:(?<state>[A-Z]{2}),? \d{5}(?:-\d{4})?|${stateCode}|${letteredPostcode})\b)`,
  'uy',
);

/** Finds the town and postcode that other words separate from a found street: "88 Harbour St Apt 3 instead, Portland ME 04101". */
export const restsOfAddresses = (text: string, addresses: readonly Span[]): Span[] =>
  addresses.flatMap(({ end }) => {
    rest.lastIndex = end;
    const found = rest.exec(text);
    const state = found?.groups?.['state'];
    if (!found || (state !== undefined && !stateCodes.has(state))) return [];
    return [{ start: rest.lastIndex - (found[1] ?? '').length, end: rest.lastIndex }];
  });
