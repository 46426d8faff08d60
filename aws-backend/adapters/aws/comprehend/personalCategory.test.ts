import { PiiEntityType } from '@aws-sdk/client-comprehend';
import { PersonalDataCategory } from '../../../contracts/interpretation.ts';
import { personalCategoryOf } from './personalCategory.ts';

describe('personalCategoryOf', () => {
  it('leaves nothing that Comprehend calls personal in sight, but ages, dates and addresses of the web', () => {
    const inSight = Object.values(PiiEntityType).filter((type) => personalCategoryOf(type) === undefined);

    expect(inSight.sort()).toEqual(['AGE', 'DATE_TIME', 'URL']);
  });

  it.each<[string, string]>([
    ['PASSPORT_NUMBER', 'OTHER_PERSONAL'],
    ['A_KIND_OF_TOMORROW', 'OTHER_PERSONAL'],
    ['CREDIT_DEBIT_NUMBER', 'CREDIT_CARD'],
    ...['PHONE', 'ADDRESS', 'IP_ADDRESS', 'EMAIL', 'NAME'].map((type) => [type, type] as [string, string]),
    ...['SSN', 'UK_NATIONAL_INSURANCE_NUMBER', 'CA_SOCIAL_INSURANCE_NUMBER', 'IN_AADHAAR'].map((type) => [type, 'SSN'] as [string, string]),
  ])('calls a %s %s', (type, category) => {
    expect(personalCategoryOf(type)).toBe(category);
    expect(PersonalDataCategory.options).toContain(category);
  });
});
