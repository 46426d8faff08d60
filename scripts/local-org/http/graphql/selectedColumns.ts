import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { fieldOf, relationshipOf, type ObjectSchema } from '../../schema/objectSchema.ts';

type Objects = ReadonlyMap<string, ObjectSchema>;

/** The fields below a selection, whatever fragments they stand in. */
const fieldsIn = (info: GraphQLResolveInfo, set: SelectionSetNode | undefined): FieldNode[] =>
  (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return fieldsIn(
      info,
      selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value]?.selectionSet : selection.selectionSet,
    );
  });

const named = (info: GraphQLResolveInfo, nodes: readonly FieldNode[], name: string): FieldNode[] =>
  nodes.flatMap(({ selectionSet }) => fieldsIn(info, selectionSet)).filter((node) => node.name.value === name);

const columns = (info: GraphQLResolveInfo, objects: Objects, object: ObjectSchema, nodes: readonly FieldNode[]): string[] =>
  nodes.flatMap(({ selectionSet }) =>
    fieldsIn(info, selectionSet).flatMap((node) => {
      const name = node.name.value;
      if (fieldOf(object, name)) return [name];
      const target = objects.get(relationshipOf(object, name)?.referenceTo[0] ?? '');
      if (target === undefined) return [];
      return ['Id', ...columns(info, objects, target, [node])].map((column) => `${name}.${column}`);
    }),
  );

/** The SOQL columns that the nodes of a connection need: their fields, and those of the records they look up. */
export const selectedColumns = (info: GraphQLResolveInfo, objects: Objects, object: ObjectSchema): string[] => {
  const edges = named(info, info.fieldNodes, 'edges');
  return [...new Set(['Id', ...columns(info, objects, object, named(info, edges, 'node'))])];
};

/** Whether the connection is asked how many there are in all. */
export const asksForTotal = (info: GraphQLResolveInfo): boolean => named(info, info.fieldNodes, 'totalCount').length > 0;
