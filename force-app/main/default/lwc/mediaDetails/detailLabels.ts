import actionItems from '@salesforce/label/c.Media_Action_Items';
import assignee from '@salesforce/label/c.Media_Assignee';
import camera from '@salesforce/label/c.Media_Camera';
import due from '@salesforce/label/c.Media_Due';
import faces from '@salesforce/label/c.Media_Faces';
import fields from '@salesforce/label/c.Media_Fields';
import lowConfidence from '@salesforce/label/c.Media_Low_Confidence';
import moderation from '@salesforce/label/c.Media_Moderation';
import seen from '@salesforce/label/c.Media_Seen';
import table from '@salesforce/label/c.Media_Table';
import tableOnPage from '@salesforce/label/c.Media_Table_On_Page';
import tableOnSheet from '@salesforce/label/c.Media_Table_On_Sheet';
import tableRow from '@salesforce/label/c.Media_Table_Row';
import tableRowOnPage from '@salesforce/label/c.Media_Table_Row_On_Page';
import tableRowOnSheet from '@salesforce/label/c.Media_Table_Row_On_Sheet';
import tableRows from '@salesforce/label/c.Media_Table_Rows';
import tables from '@salesforce/label/c.Media_Tables';
import taken from '@salesforce/label/c.Media_Taken';
import timesFound from '@salesforce/label/c.Media_Times_Found';
import topics from '@salesforce/label/c.Media_Topics';
import topicsExtractive from '@salesforce/label/c.Media_Topics_Extractive';

/** Labels of action items, topics, form fields, tables and sightings. */
export const label = {
  actionItems,
  assignee,
  camera,
  due,
  faces,
  fields,
  lowConfidence,
  moderation,
  seen,
  table,
  tableOnPage,
  tableOnSheet,
  tableRow,
  tableRowOnPage,
  tableRowOnSheet,
  tableRows,
  tables,
  taken,
  timesFound,
  topics,
  topicsExtractive,
};
