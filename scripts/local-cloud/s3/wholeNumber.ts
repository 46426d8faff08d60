import { AwsError } from '../identity/awsError.ts';

/** Entries of one page of any list. */
export const mostListed = 1000;

/** The number in a parameter or header; refused where it is none. */
export const wholeNumber = (text: string | undefined, otherwise: number, name: string): number => {
  if (text === undefined || text === '') return otherwise;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new AwsError(400, 'InvalidArgument', `Provided ${name} not an integer or within integer range`, { ArgumentName: name });
};
