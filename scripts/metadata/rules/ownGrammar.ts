import type { CustomObject } from '@salesforce/types/metadata';
import { elementOf } from '../typedValue.ts';
import type { Finding } from './finding.ts';

/**
 * An object’s own name is in the default language of the org that it is deployed to, whichever that is. What only some languages know of a name
 * is refused where the default is another: `startsWith` in German, Norwegian, Spanish (github.com/trailheadapps/ecars/issues/152,
 * github.com/SalesforceFoundation/EDA/issues/326), `gender` in English. Without them every org takes the object; translations may say more.
 */
export function* ownGrammar(value: CustomObject): Generator<Finding> {
  if (value.startsWith !== undefined)
    yield { problem: 'Cannot specify a startsWith attribute for this language', at: elementOf(value, 'startsWith') };
  if (value.gender !== undefined)
    yield { problem: 'Cannot specify a gender for a gender neutral language', at: elementOf(value, 'gender') };
}
