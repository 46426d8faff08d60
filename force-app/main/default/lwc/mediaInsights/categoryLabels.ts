import type { EntityCategory, PersonalDataCategory } from '../../../../../aws-backend/contracts/interpretation.ts';
import categoryPerson from '@salesforce/label/c.Media_Category_PERSON';
import categoryOrganization from '@salesforce/label/c.Media_Category_ORGANIZATION';
import categoryLocation from '@salesforce/label/c.Media_Category_LOCATION';
import categoryMoney from '@salesforce/label/c.Media_Category_MONEY';
import categoryDate from '@salesforce/label/c.Media_Category_DATE';
import categoryOther from '@salesforce/label/c.Media_Category_OTHER';
import categoryName from '@salesforce/label/c.Media_Category_NAME';
import categoryEmail from '@salesforce/label/c.Media_Category_EMAIL';
import categoryPhone from '@salesforce/label/c.Media_Category_PHONE';
import categoryCreditCard from '@salesforce/label/c.Media_Category_CREDIT_CARD';
import categorySsn from '@salesforce/label/c.Media_Category_SSN';
import categoryIban from '@salesforce/label/c.Media_Category_IBAN';
import categoryDateOfBirth from '@salesforce/label/c.Media_Category_DATE_OF_BIRTH';
import categoryAddress from '@salesforce/label/c.Media_Category_ADDRESS';
import categoryIpAddress from '@salesforce/label/c.Media_Category_IP_ADDRESS';
import categoryOtherPersonal from '@salesforce/label/c.Media_Category_OTHER_PERSONAL';

const labels: Record<EntityCategory | PersonalDataCategory, string> = {
  PERSON: categoryPerson,
  ORGANIZATION: categoryOrganization,
  LOCATION: categoryLocation,
  MONEY: categoryMoney,
  DATE: categoryDate,
  OTHER: categoryOther,
  NAME: categoryName,
  EMAIL: categoryEmail,
  PHONE: categoryPhone,
  CREDIT_CARD: categoryCreditCard,
  SSN: categorySsn,
  IBAN: categoryIban,
  DATE_OF_BIRTH: categoryDateOfBirth,
  ADDRESS: categoryAddress,
  IP_ADDRESS: categoryIpAddress,
  OTHER_PERSONAL: categoryOtherPersonal,
};

const known: ReadonlyMap<string, string> = new Map(Object.entries(labels));

/** The name of a category in the user's language, or the category itself if it is unknown. */
export const categoryLabel = (category: string): string => known.get(category) ?? category;
