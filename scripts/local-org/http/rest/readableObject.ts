import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { objectNamed } from '../../schema/orgSchema.ts';
import type { RestContext } from './restTypes.ts';
import { notFound } from './restErrors.ts';

/** The object of that name, in the language of the caller, who may read it; others do not exist for them. */
export const readableObject = ({ org, caller }: Pick<RestContext, 'org' | 'caller'>, name: string): ObjectSchema => {
  const object = objectNamed(org.objects(caller), name);
  if (object === undefined || !org.objectAccess(caller, object.name).read) throw notFound();
  return object;
};
