import customerRisk from '@salesforce/label/c.Media_Customer_Risk';
import downloadOriginal from '@salesforce/label/c.Media_Download_Original';
import downloadResults from '@salesforce/label/c.Media_Download_Results';
import downloadCopy from '@salesforce/label/c.Media_Download_Copy';
import downloadText from '@salesforce/label/c.Media_Download_Text';
import duration from '@salesforce/label/c.Media_Duration';
import entities from '@salesforce/label/c.Media_Entities';
import extract from '@salesforce/label/c.Media_Extract';
import extractHelp from '@salesforce/label/c.Media_Extract_Help';
import cut from '@salesforce/label/c.Media_Insights_Cut';
import gone from '@salesforce/label/c.Media_Insights_Gone';
import keyPhrases from '@salesforce/label/c.Media_Key_Phrases';
import language from '@salesforce/label/c.Media_Language';
import loading from '@salesforce/label/c.Media_Loading';
import noPersonalData from '@salesforce/label/c.Media_No_Personal_Data';
import noText from '@salesforce/label/c.Media_No_Text';
import notes from '@salesforce/label/c.Media_Notes';
import notRead from '@salesforce/label/c.Media_Insights_Not_Loaded';
import personalData from '@salesforce/label/c.Media_Personal_Data';
import personalDataMasked from '@salesforce/label/c.Media_Personal_Data_Masked';
import sentiment from '@salesforce/label/c.Media_Sentiment';
import summary from '@salesforce/label/c.Media_Summary';
import summaryHelp from '@salesforce/label/c.Media_Summary_Help';
import text from '@salesforce/label/c.Media_Redacted_Text';
import textIsCut from '@salesforce/label/c.Media_Text_Is_Cut';
import transcript from '@salesforce/label/c.Media_Transcript';

/** Labels of a file's insights. */
export const label = {
  cut,
  customerRisk,
  downloadOriginal,
  downloadResults,
  downloadCopy,
  downloadText,
  duration,
  entities,
  extract,
  extractHelp,
  gone,
  keyPhrases,
  language,
  loading,
  noPersonalData,
  noText,
  notes,
  notRead,
  personalData,
  personalDataMasked,
  sentiment,
  summary,
  summaryHelp,
  text,
  textIsCut,
  transcript,
};
