import type { CustomObject } from '@salesforce/types/metadata';
import { elementOf } from '../typedValue.ts';
import type { Finding } from './finding.ts';

/**
 * The name of an object is in the default language of the target org, which can be any language. Grammatical attributes that only some
 * languages have are rejected in others: `startsWith` in German, Norwegian, Spanish (github.com/trailheadapps/ecars/issues/152,
 * github.com/SalesforceFoundation/EDA/issues/326), `gender` in English. Without them every org accepts the object; translations may have
 * them.
 */
export function* ownGrammar(value: CustomObject): Generator<Finding> {
  if (value.startsWith !== undefined)
    yield { problem: 'Cannot specify a startsWith attribute for this language', at: elementOf(value, 'startsWith') };
  if (value.gender !== undefined)
    yield { problem: 'Cannot specify a gender for a gender neutral language', at: elementOf(value, 'gender') };
}
