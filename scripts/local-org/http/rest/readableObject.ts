import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { objectNamed } from '../../schema/orgSchema.ts';
import type { RestContext } from './restTypes.ts';
import { notFound } from './restErrors.ts';

/** The object of this name with labels in the caller's language. Throws "not found" if it doesn't exist or the caller may not read it. */
export const readableObject = ({ org, caller }: Pick<RestContext, 'org' | 'caller'>, name: string): ObjectSchema => {
  const object = objectNamed(org.objects(caller), name);
  if (object === undefined || !org.objectAccess(caller, object.name).read) throw notFound();
  return object;
};
