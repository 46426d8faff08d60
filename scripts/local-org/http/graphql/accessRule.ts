import { GraphQLError, type ValidationRule } from 'graphql';
import { z } from 'zod';
import type { RestContext } from '../rest/restTypes.ts';

const Checked = z.object({ objectName: z.string(), fieldName: z.string().optional() });

/** Reports objects and fields the user may not read as nonexistent. */
export const accessRule =
  ({ org, caller }: RestContext): ValidationRule =>
  (validation) => ({
    Field(node) {
      const checked = Checked.safeParse(validation.getFieldDef()?.extensions).data;
      if (checked === undefined) return;
      const { objectName, fieldName } = checked;
      const mayRead =
        org.objectAccess(caller, objectName).read && (fieldName === undefined || org.fieldAccess(caller, objectName, fieldName).read);
      if (mayRead) return;
      const parent = validation.getParentType()?.name ?? '';
      const message = `Validation error (FieldUndefined@[${node.name.value}]) : Field '${node.name.value}' in type '${parent}' is undefined`;
      validation.reportError(new GraphQLError(message, { nodes: node }));
    },
  });
