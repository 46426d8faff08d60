import { PiiEntityType } from '@aws-sdk/client-comprehend';
import { PersonalDataCategory } from '../../../contracts/interpretation.ts';
import { personalCategoryOf } from './personalCategory.ts';

describe('personalCategoryOf', () => {
  it('returns a category for every type of Comprehend except ages, dates and URLs', () => {
    const inSight = Object.values(PiiEntityType).filter((type) => personalCategoryOf(type) === undefined);

    expect(inSight.sort()).toEqual(['AGE', 'DATE_TIME', 'URL']);
  });

  it.each<[string, string]>([
    ['PASSPORT_NUMBER', 'OTHER_PERSONAL'],
    ['A_KIND_OF_TOMORROW', 'OTHER_PERSONAL'],
    ['CREDIT_DEBIT_NUMBER', 'CREDIT_CARD'],
    ...['PHONE', 'ADDRESS', 'IP_ADDRESS', 'EMAIL', 'NAME'].map((type) => [type, type] as [string, string]),
    ...['SSN', 'UK_NATIONAL_INSURANCE_NUMBER', 'CA_SOCIAL_INSURANCE_NUMBER', 'IN_AADHAAR'].map((type) => [type, 'SSN'] as [string, string]),
  ])('maps %s to %s', (type, category) => {
    expect(personalCategoryOf(type)).toBe(category);
    expect(PersonalDataCategory.options).toContain(category);
  });
});
