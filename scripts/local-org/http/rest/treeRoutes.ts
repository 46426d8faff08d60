import { z } from 'zod';
import type { RecordData } from '../../orgTypes.ts';
import { allOrNothing } from './allOrNothing.ts';
import { readableObject } from './readableObject.ts';
import { readBody, readRecord } from './recordBody.ts';
import { ApiError, recordErrors } from './restErrors.ts';
import type { RestContext, RestRoutes } from './restTypes.ts';

const Tree = z.object({ records: z.array(z.record(z.string(), z.unknown())) });
type Branch = z.infer<typeof Tree>['records'][number];

/** REST API Developer Guide, "sObject Tree". */
const maxRecords = 200;
const maxLevels = 5;

type Outcome = { referenceId: string; id: string } | { referenceId: string; errors: unknown[] };

const childrenOf = (branch: Branch): { relationship: string; records: Branch[] }[] =>
  Object.entries(branch).flatMap(([relationship, value]) => {
    const tree = relationship === 'attributes' ? undefined : Tree.safeParse(value).data;
    return tree === undefined ? [] : [{ relationship, records: tree.records }];
  });

const sizeOf = (branches: readonly Branch[], level = 1): number => {
  if (level > maxLevels) throw new ApiError(400, 'INVALID_INPUT', `The record tree is deeper than ${maxLevels} levels`);
  return branches.reduce(
    (sum, branch) => sum + 1 + childrenOf(branch).reduce((inner, { records }) => inner + sizeOf(records, level + 1), 0),
    0,
  );
};

/** The object and field of the children in this child relationship of the parent. */
const parentField = (context: RestContext, parent: string, relationship: string): { object: string; field: string } => {
  for (const object of context.org.objects().values()) {
    for (const field of object.fields.values()) {
      if (field.childRelationshipName === relationship && field.referenceTo.includes(parent))
        return { object: object.name, field: field.name };
    }
  }
  throw new ApiError(400, 'INVALID_FIELD', `No such relationship ${relationship} on ${parent}`);
};

const plant = (context: RestContext, object: string, branches: readonly Branch[], parent: RecordData): Outcome[] =>
  branches.flatMap((branch) => {
    const { referenceId, fields } = readRecord(branch, (value) => Tree.safeParse(value).success);
    if (referenceId === '') throw new ApiError(400, 'INVALID_INPUT', 'Include a reference ID for each record in the request');
    try {
      const { id } = context.org.create(context.caller, object, { ...fields, ...parent });
      const below = childrenOf(branch).flatMap(({ relationship, records }) => {
        const child = parentField(context, object, relationship);
        return plant(context, child.object, records, { [child.field]: id });
      });
      return [{ referenceId, id }, ...below];
    } catch (error) {
      return [{ referenceId, errors: recordErrors(error) }];
    }
  });

/** sObject Tree: creates records with their children, all or none. */
export const treeRoutes: RestRoutes = {
  'POST /composite/tree/:object': (context, { body }, { object = '' }) => {
    const { records } = readBody(Tree, body);
    if (sizeOf(records) > maxRecords) throw new ApiError(400, 'INVALID_INPUT', `The record tree holds more than ${maxRecords} records`);
    const { name } = readableObject(context, object);
    const { outcome, stands } = allOrNothing(context.org, () => {
      const outcomes = plant(context, name, records, {});
      return { outcome: outcomes, stands: outcomes.every((one) => 'id' in one) };
    });
    const results = stands ? outcome : outcome.filter((one) => 'errors' in one);
    return { status: stands ? 201 : 400, body: { hasErrors: !stands, results } };
  },
};
