import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { fieldOf, relationshipOf, type ObjectSchema } from '../../schema/objectSchema.ts';

type Objects = ReadonlyMap<string, ObjectSchema>;

/** The fields of a selection set, with fragments expanded. */
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

/** The SOQL columns needed for the nodes of a connection: their own fields and those of looked-up records. */
export const selectedColumns = (info: GraphQLResolveInfo, objects: Objects, object: ObjectSchema): string[] => {
  const edges = named(info, info.fieldNodes, 'edges');
  return [...new Set(['Id', ...columns(info, objects, object, named(info, edges, 'node'))])];
};

/** Whether the query selects the connection's `totalCount`. */
export const asksForTotal = (info: GraphQLResolveInfo): boolean => named(info, info.fieldNodes, 'totalCount').length > 0;
