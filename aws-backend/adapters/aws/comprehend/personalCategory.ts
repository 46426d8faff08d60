import type { PiiEntityType } from '@aws-sdk/client-comprehend';
import type { PersonalDataCategory } from '../../../contracts/interpretation.ts';

/** Not personal by themselves: a date is so only as a birthday, which the embedded rules tell. */
const notPersonal: ReadonlySet<string> = new Set<PiiEntityType>(['AGE', 'DATE_TIME', 'URL']);
const named: Partial<Record<PiiEntityType, PersonalDataCategory>> = {
  NAME: 'NAME',
  EMAIL: 'EMAIL',
  PHONE: 'PHONE',
  ADDRESS: 'ADDRESS',
  SSN: 'SSN',
  UK_NATIONAL_INSURANCE_NUMBER: 'SSN',
  CA_SOCIAL_INSURANCE_NUMBER: 'SSN',
  IN_AADHAAR: 'SSN',
  IP_ADDRESS: 'IP_ADDRESS',
  CREDIT_DEBIT_NUMBER: 'CREDIT_CARD',
  INTERNATIONAL_BANK_ACCOUNT_NUMBER: 'IBAN',
};
const categories: ReadonlyMap<string, PersonalDataCategory> = new Map(Object.entries(named));

/**
 * What Comprehend's kind of personal data is here; undefined for what is not personal. A kind without a name of its own, or that
 * Comprehend learns tomorrow, stays out of sight all the same. docs.aws.amazon.com/comprehend/latest/dg/how-pii.html, "PII entity types".
 */
export const personalCategoryOf = (type: string): PersonalDataCategory | undefined =>
  notPersonal.has(type) ? undefined : (categories.get(type) ?? 'OTHER_PERSONAL');
