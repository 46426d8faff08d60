import { AwsError } from '../../identity/awsError.ts';
import { writeXml, type XmlContent } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import { readText } from '../readText.ts';
import type { Bucket } from '../storedObject.ts';
import { s3Namespace } from '../xmlShape.ts';

/** A set of bucket rules that one document replaces as a whole. */
interface BucketRules<Name extends 'cors' | 'lifecycle'> {
  name: Name;
  action: string;
  element: string;
  read: (text: string) => Bucket[Name];
  write: (rules: Bucket[Name]) => Record<string, XmlContent>;
  /** S3's error message if there are none. */
  missing: string;
}

/** Returns the operations that set, get and delete these rules. */
export const bucketRules = <Name extends 'cors' | 'lifecycle'>(rules: BucketRules<Name>): Operation[] => {
  const { name, action, element, read, write, missing } = rules;
  const shared = { level: 'bucket', selectors: [name] } as const;
  return [
    {
      ...shared,
      method: 'PUT',
      actions: () => [`s3:Put${action}`],
      async run(request, context) {
        bucketOf(request, context);
        const given = read(await readText(request));
        context.store.buckets.update({ ...bucketOf(request, context), [name]: given });
        return {};
      },
    },
    {
      ...shared,
      method: 'GET',
      actions: () => [`s3:Get${action}`],
      run(request, context) {
        const given = bucketOf(request, context)[name];
        if (given.length === 0) throw new AwsError(404, `NoSuch${element}`, missing, { BucketName: request.bucket });
        return { body: writeXml(element, write(given), s3Namespace) };
      },
    },
    {
      ...shared,
      method: 'DELETE',
      actions: () => [`s3:Put${action}`],
      run(request, context) {
        context.store.buckets.update({ ...bucketOf(request, context), [name]: [] });
        return { status: 204 };
      },
    },
  ];
};
