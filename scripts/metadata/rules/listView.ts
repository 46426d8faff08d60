import type { TypedComponent } from '../metadataTypes.ts';
import { objectOf, type OrgModel } from '../orgModel.ts';
import { elementOf } from '../typedValue.ts';
import { repeated, type Finding } from './finding.ts';
import { listColumn } from './listColumns.ts';

const maxColumns = 15;

/** Checks that a list view shows and filters by fields of its object, none of them long text. */
export function* listViewRule({ fullName, value }: TypedComponent<'ListView'>, org: OrgModel): Generator<Finding> {
  const object = objectOf(fullName);
  if (value.label.length === 0 || value.label.length > 40)
    yield { problem: 'The label of a ListView must have 1 to 40 characters', at: elementOf(value, 'label') };
  if (value.filterScope === 'Mine' && !org.objects.get(object)?.fields.has('OwnerId'))
    yield { problem: `filterScope can't be Mine: records of ${object} have no owner`, at: elementOf(value, 'filterScope') };
  if (value.columns.length > maxColumns) yield { problem: `A ListView can show at most ${maxColumns} columns` };
  for (const [index, column] of value.columns.entries()) {
    const field = listColumn(object, column, org);
    const at = elementOf(value, 'columns', index);
    if (!field) yield { problem: `Could not resolve list view column: ${column}`, at };
    else if (field.type === 'LongTextArea') yield { problem: `Long text cannot be a list view column: ${column}`, at };
  }
  for (const column of repeated(value.columns)) yield { problem: `Duplicate list view column: ${column}`, at: elementOf(value, 'columns') };
  for (const filter of value.filters) {
    const field = listColumn(object, filter.field, org);
    const at = elementOf(filter, 'field');
    if (!field) yield { problem: `Could not resolve list view filter field: ${filter.field}`, at };
    const unknown = (filter.value ?? '').split(',').filter((picked) => field?.values && !field.values.includes(picked));
    if (unknown.length > 0 && filter.operation === 'equals') yield { problem: `${filter.field} has no value ${unknown.join(', ')}`, at };
  }
}
