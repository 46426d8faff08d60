import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { objectNamed } from '../../schema/orgSchema.ts';
import type { RestContext } from './restTypes.ts';
import { notFound } from './restErrors.ts';

/** The object of that name, which the caller may read; others do not exist for them. */
export const readableObject = ({ org, caller }: Pick<RestContext, 'org' | 'caller'>, name: string): ObjectSchema => {
  const object = objectNamed(org.objects(), name);
  if (object === undefined || !org.objectAccess(caller, object.name).read) throw notFound();
  return object;
};
