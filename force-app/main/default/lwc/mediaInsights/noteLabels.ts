import type { NoteCode } from '../../../../../aws-backend/contracts/notes.ts';
import noteNoText from '@salesforce/label/c.Media_Note_NO_TEXT';
import noteNoSpeech from '@salesforce/label/c.Media_Note_NO_SPEECH';
import noteNoSound from '@salesforce/label/c.Media_Note_NO_SOUND';
import noteOneTrackHeard from '@salesforce/label/c.Media_Note_ONE_TRACK_HEARD';
import noteSpeechUnsure from '@salesforce/label/c.Media_Note_SPEECH_UNSURE';
import noteBreaksOff from '@salesforce/label/c.Media_Note_BREAKS_OFF';
import noteNothingSeen from '@salesforce/label/c.Media_Note_NOTHING_SEEN';
import noteFirstPictureOnly from '@salesforce/label/c.Media_Note_FIRST_PICTURE_ONLY';
import noteSeenBySmallEngine from '@salesforce/label/c.Media_Note_SEEN_BY_SMALL_ENGINE';
import noteWritingMayBeCut from '@salesforce/label/c.Media_Note_WRITING_MAY_BE_CUT';
import noteOtherLetters from '@salesforce/label/c.Media_Note_OTHER_LETTERS';
import notePicturesTooMany from '@salesforce/label/c.Media_Note_PICTURES_TOO_MANY';
import notePicturesJpeg2000 from '@salesforce/label/c.Media_Note_PICTURES_JPEG_2000';
import notePartsUnread from '@salesforce/label/c.Media_Note_PARTS_UNREAD';
import noteWorkbookCellsOnly from '@salesforce/label/c.Media_Note_WORKBOOK_CELLS_ONLY';
import noteFormulasNotSaved from '@salesforce/label/c.Media_Note_FORMULAS_NOT_SAVED';
import noteHiddenLeftOut from '@salesforce/label/c.Media_Note_HIDDEN_LEFT_OUT';
import notePdfPagesUnread from '@salesforce/label/c.Media_Note_PDF_PAGES_UNREAD';
import notePdfFilesUnread from '@salesforce/label/c.Media_Note_PDF_FILES_UNREAD';
import noteMailFilesUnread from '@salesforce/label/c.Media_Note_MAIL_FILES_UNREAD';
import noteMailEncrypted from '@salesforce/label/c.Media_Note_MAIL_ENCRYPTED';
import noteAdobeFormUnread from '@salesforce/label/c.Media_Note_ADOBE_FORM_UNREAD';
import notePageUnread from '@salesforce/label/c.Media_Note_PAGE_UNREAD';
import notePagesUnread from '@salesforce/label/c.Media_Note_PAGES_UNREAD';
import noteManyPagesUnread from '@salesforce/label/c.Media_Note_MANY_PAGES_UNREAD';
import noteNotForTextract from '@salesforce/label/c.Media_Note_NOT_FOR_TEXTRACT';
import noteNotForTranscribe from '@salesforce/label/c.Media_Note_NOT_FOR_TRANSCRIBE';
import noteLanguageNotForComprehend from '@salesforce/label/c.Media_Note_LANGUAGE_NOT_FOR_COMPREHEND';
import notePersonalDataNotForComprehend from '@salesforce/label/c.Media_Note_PERSONAL_DATA_NOT_FOR_COMPREHEND';
import notePersonalDataOtherLanguage from '@salesforce/label/c.Media_Note_PERSONAL_DATA_OTHER_LANGUAGE';
import noteVideoNotWatched from '@salesforce/label/c.Media_Note_VIDEO_NOT_WATCHED';
import noteVideoUnwatchable from '@salesforce/label/c.Media_Note_VIDEO_UNWATCHABLE';
import noteSummaryUnproven from '@salesforce/label/c.Media_Note_SUMMARY_UNPROVEN';
import noteGuardrailStopped from '@salesforce/label/c.Media_Note_GUARDRAIL_STOPPED';
import noteModelFailed from '@salesforce/label/c.Media_Note_MODEL_FAILED';
import noteReadInPieces from '@salesforce/label/c.Media_Note_READ_IN_PIECES';
import noteSentimentByWords from '@salesforce/label/c.Media_Note_SENTIMENT_BY_WORDS';
import noteSentimentUnjudged from '@salesforce/label/c.Media_Note_SENTIMENT_UNJUDGED';
import noteTopicsUntold from '@salesforce/label/c.Media_Note_TOPICS_UNTOLD';

/** Labels of notes about how a file was read. */
export const noteLabels: Record<NoteCode, string> = {
  NO_TEXT: noteNoText,
  NO_SPEECH: noteNoSpeech,
  NO_SOUND: noteNoSound,
  ONE_TRACK_HEARD: noteOneTrackHeard,
  SPEECH_UNSURE: noteSpeechUnsure,
  BREAKS_OFF: noteBreaksOff,
  NOTHING_SEEN: noteNothingSeen,
  FIRST_PICTURE_ONLY: noteFirstPictureOnly,
  SEEN_BY_SMALL_ENGINE: noteSeenBySmallEngine,
  WRITING_MAY_BE_CUT: noteWritingMayBeCut,
  OTHER_LETTERS: noteOtherLetters,
  PICTURES_TOO_MANY: notePicturesTooMany,
  PICTURES_JPEG_2000: notePicturesJpeg2000,
  PARTS_UNREAD: notePartsUnread,
  WORKBOOK_CELLS_ONLY: noteWorkbookCellsOnly,
  FORMULAS_NOT_SAVED: noteFormulasNotSaved,
  HIDDEN_LEFT_OUT: noteHiddenLeftOut,
  PDF_PAGES_UNREAD: notePdfPagesUnread,
  PDF_FILES_UNREAD: notePdfFilesUnread,
  MAIL_FILES_UNREAD: noteMailFilesUnread,
  MAIL_ENCRYPTED: noteMailEncrypted,
  ADOBE_FORM_UNREAD: noteAdobeFormUnread,
  PAGE_UNREAD: notePageUnread,
  PAGES_UNREAD: notePagesUnread,
  MANY_PAGES_UNREAD: noteManyPagesUnread,
  NOT_FOR_TEXTRACT: noteNotForTextract,
  NOT_FOR_TRANSCRIBE: noteNotForTranscribe,
  LANGUAGE_NOT_FOR_COMPREHEND: noteLanguageNotForComprehend,
  PERSONAL_DATA_NOT_FOR_COMPREHEND: notePersonalDataNotForComprehend,
  PERSONAL_DATA_OTHER_LANGUAGE: notePersonalDataOtherLanguage,
  VIDEO_NOT_WATCHED: noteVideoNotWatched,
  VIDEO_UNWATCHABLE: noteVideoUnwatchable,
  SUMMARY_UNPROVEN: noteSummaryUnproven,
  GUARDRAIL_STOPPED: noteGuardrailStopped,
  MODEL_FAILED: noteModelFailed,
  READ_IN_PIECES: noteReadInPieces,
  SENTIMENT_BY_WORDS: noteSentimentByWords,
  SENTIMENT_UNJUDGED: noteSentimentUnjudged,
  TOPICS_UNTOLD: noteTopicsUntold,
};
