import { z } from 'zod';
import { MediaKind } from '../format.ts';

export const MediaStatus = z.enum(['Uploading', 'Processing', 'Ready', 'Rejected', 'Failed', 'Cancelled']);
export type MediaStatus = z.infer<typeof MediaStatus>;

/** The fields of `Media__c` that the callback writes, by API name. */
export const MediaChange = z
  .object({
    Status__c: MediaStatus,
    /** Number of the reading that this change belongs to: the record rejects changes of an earlier one. */
    Reading__c: z.number().int().positive(),
    Status_Code__c: z.string().nullable(),
    Status_Reason__c: z.string().nullable(),
    Kind__c: MediaKind,
    Content_Type__c: z.string(),
    Checksum__c: z.string().max(80),
    Redacted_Text__c: z.string().nullable(),
    Text_Is_Cut__c: z.boolean(),
    Summary__c: z.string().nullable(),
    Summary_Method__c: z.enum(['Extractive', 'Generated']).nullable(),
    Language__c: z.string().nullable(),
    Sentiment__c: z.enum(['Positive', 'Neutral', 'Negative', 'Mixed']).nullable(),
    Sentiment_Score__c: z.number().nullable(),
    Page_Count__c: z.number().int().nullable(),
    Duration_Ms__c: z.number().int().nullable(),
    /** Percentage of a long file that has been read. */
    Progress__c: z.number().int().nullable(),
    /** Notes for the user about how the file was read and analyzed, one per line. */
    Notes__c: z.string().nullable(),
    /** The same notes on the same lines, each as JSON: its code, and the values for its placeholders. */
    Note_Codes__c: z.string().nullable(),
    /** The number of all findings, though at most 50 become records. */
    Insight_Count__c: z.number().int(),
    Personal_Data_Count__c: z.number().int(),
    Processed_At__c: z.iso.datetime().nullable(),
  })
  .partial()
  .required({ Status__c: true });
export type MediaChange = z.infer<typeof MediaChange>;

/** One `Insight__c` record. Its external id is derived from the file and the content, so that writing it twice is idempotent. */
export const InsightRecord = z.object({
  External_Id__c: z.string().max(120),
  Kind__c: z.enum([
    'Entity',
    'Key Phrase',
    'Personal Data',
    'Label',
    'Face',
    'Moderation',
    'Form Field',
    'Table',
    'Topic',
    'Action Item',
    'Customer Risk',
  ]),
  Category__c: z.string().nullable(),
  Value__c: z.string().max(255),
  Confidence__c: z.number().min(0).max(1),
  /** The engine is known to be weak for this value, so a person should verify it. */
  Is_Low_Confidence__c: z.boolean(),
  /** Number of occurrences; for a table, its rows. */
  Count__c: z.number().int().positive(),
  Page__c: z.number().int().nullable(),
  Start_Ms__c: z.number().int().nullable(),
  End_Ms__c: z.number().int().nullable(),
  Speaker__c: z.string().nullable(),
  /** Who is responsible, and the due date. Never holds a person's name. */
  Assignee__c: z.string().nullable(),
  Due__c: z.string().nullable(),
});
export type InsightRecord = z.infer<typeof InsightRecord>;
