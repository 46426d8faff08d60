import type { TypedComponent } from '../metadataTypes.ts';
import { elementOf } from '../typedValue.ts';
import { isApiName, type Finding } from './finding.ts';

const sizes = [
  ['value', 1000],
  ['shortDescription', 80],
  ['language', 10],
] as const;

/** Checks that a custom label has an API name, and texts that are neither empty nor too long. */
export function* customLabelRule({ fullName, value }: TypedComponent<'CustomLabel'>): Generator<Finding> {
  if (!isApiName(fullName) || fullName.length > 80) yield { problem: `${fullName} is not a valid API name for a CustomLabel` };
  for (const [property, most] of sizes) {
    if (value[property].trim() === '') yield { problem: `Required field is missing: ${property}`, at: elementOf(value, property) };
    if (value[property].length > most)
      yield { problem: `${property} must have at most ${most} characters`, at: elementOf(value, property) };
  }
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(value.language))
    yield { problem: `Unknown language: ${value.language}`, at: elementOf(value, 'language') };
}
