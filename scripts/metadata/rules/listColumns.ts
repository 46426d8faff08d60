import type { FieldModel, OrgModel } from '../orgModel.ts';

/** The names of standard fields in list views and search layouts: Metadata API Developer Guide, "ListView". */
const columns: Record<string, string> = {
  NAME: 'Name',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  'CREATEDBY_USER.ALIAS': 'CreatedById',
  CREATEDBY_USER: 'CreatedById',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedById',
  UPDATEDBY_USER: 'LastModifiedById',
  'OWNER.ALIAS': 'OwnerId',
  'OWNER.FIRST_NAME': 'OwnerId',
  'OWNER.LAST_NAME': 'OwnerId',
};

/** The field in a column of a list. */
export const listColumn = (object: string, column: string, org: OrgModel): FieldModel | undefined => {
  const name = columns[column] ?? (column.endsWith('__c') ? column : '');
  return org.objects.get(object)?.fields.get(name);
};
