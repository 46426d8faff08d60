import type { TypedComponent } from '../metadataTypes.ts';
import type { OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { elementsWithin, type XmlElement } from '../xmlTree.ts';
import type { Finding } from './finding.ts';

type Lookup = TypedComponent<'Flow'>['value']['recordLookups'][number];

function* lookup(get: Lookup, org: OrgModel): Generator<Finding> {
  const object = get.object ?? '';
  const fields = org.objects.get(object)?.fields;
  if (fields === undefined) {
    yield { problem: `The object "${object}" doesn't exist.`, at: elementOf(get, 'object') };
    return;
  }
  const named = [...get.filters.map(({ field }) => field), ...get.queriedFields, get.sortField].filter((field) => field !== undefined);
  for (const field of named.filter((one) => !fields.has(one)))
    yield {
      problem: `field integrity exception: unknown (The field "${field}" for the object "${object}" doesn't exist.)`,
      at: elementOf(get),
    };
}

/** References to record fields (`X.Field`), in reference elements and in `{!…}`. */
const fieldReferences = ({ name, text }: XmlElement): string[] => {
  const whole = /Reference$/.test(name) ? [text] : [];
  return [...whole, ...[...text.matchAll(/\{!(\w+\.\w+)\}/g)].map(([, reference = '']) => reference)];
};

/** Checks the objects and fields of Get Records elements, and that every field a flow uses was queried. */
export function* flowRecords({ value }: TypedComponent<'Flow'>, org: OrgModel): Generator<Finding> {
  const root = elementOf(value);
  if (!root) return;
  for (const get of value.recordLookups) yield* lookup(get, org);
  const queried = new Map(value.recordLookups.map((get) => [get.name ?? '', get.queriedFields]));
  for (const { name = '', collectionReference = '' } of value.loops) queried.set(name, queried.get(collectionReference) ?? []);
  for (const element of elementsWithin(root)) {
    for (const reference of fieldReferences(element)) {
      const [head = '', field = ''] = reference.split('.');
      const fields = queried.get(head) ?? [];
      if (field !== '' && fields.length > 0 && !fields.includes(field))
        yield { problem: `The flow refers to "${reference}", but Get Records doesn't return this field.`, at: element };
    }
  }
}
