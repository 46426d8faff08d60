import type { PiiEntityType } from '@aws-sdk/client-comprehend';
import type { PersonalDataCategory } from '../../../contracts/interpretation.ts';

/** Not personal by themselves: a date is personal only as a date of birth, which the embedded rules detect. */
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
 * Maps Comprehend's PII type to a category; undefined for types that aren't personal. Unmapped types, including future ones,
 * are hidden all the same. docs.aws.amazon.com/comprehend/latest/dg/how-pii.html, "PII entity types".
 */
export const personalCategoryOf = (type: string): PersonalDataCategory | undefined =>
  notPersonal.has(type) ? undefined : (categories.get(type) ?? 'OTHER_PERSONAL');
