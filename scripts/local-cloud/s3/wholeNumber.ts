import { AwsError } from '../identity/awsError.ts';

/** Maximum entries on one page of any list. */
export const maxListed = 1000;

/** Parses a parameter or header as an integer. Returns `otherwise` if it is missing or empty; throws if it isn't a number. */
export const wholeNumber = (text: string | undefined, otherwise: number, name: string): number => {
  if (text === undefined || text === '') return otherwise;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new AwsError(400, 'InvalidArgument', `Provided ${name} not an integer or within integer range`, { ArgumentName: name });
};
