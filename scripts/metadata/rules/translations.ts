import { componentsOf, type TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';

/** What a label may hold: Metadata API Developer Guide, "CustomLabel". */
const longestLabel = 1000;

const placesIn = (text: string): string => [...new Set(text.match(/\{\d+\}/g))].toSorted().join(' ');

/** A translation is named by its language, and is of labels that exist, each once, with the same places for values in it. */
export function* translationsRule({ fullName, value }: TypedComponent<'Translations'>, org: OrgModel): Generator<Finding> {
  if (!/^[a-z]{2}(_[A-Z]{2})?$/.test(fullName)) yield { problem: `${fullName} is not a language` };
  const labels = new Map(componentsOf(org.components, 'CustomLabel').map((label) => [label.fullName, label.value.value]));
  for (const [index, { name, label }] of value.customLabels.entries()) {
    const at = elementOf(value, 'customLabels', index);
    const original = labels.get(name);
    if (original === undefined) yield { problem: `In field: name - no CustomLabel named ${name} found`, at };
    else if (placesIn(label) !== placesIn(original)) yield { problem: `${name} has other places for values than the label`, at };
    if (label.length > longestLabel) yield { problem: `${name}: data value too large (max length=${String(longestLabel)})`, at };
  }
  for (const name of repeated(value.customLabels.map((one) => one.name))) yield { problem: `${name} is translated more than once` };
}
