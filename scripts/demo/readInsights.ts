import { readFile } from 'node:fs/promises';
import { SignJWT, importPKCS8 } from 'jose';
import { Connection } from 'jsforce';
import { z } from 'zod';

const Insight = z.object({
  Kind__c: z.string(),
  Category__c: z.string().nullable(),
  Value__c: z.string(),
  Confidence__c: z.number().nullable(),
  Page__c: z.number().nullable(),
  Start_Ms__c: z.number().nullable(),
  End_Ms__c: z.number().nullable(),
  Count__c: z.number().nullable(),
});

const Media = z.object({
  Id: z.string(),
  Status__c: z.string(),
  Status_Code__c: z.string().nullable(),
  Status_Reason__c: z.string().nullable(),
  Kind__c: z.string().nullable(),
  Content_Type__c: z.string().nullable(),
  Size_Bytes__c: z.number().nullable(),
  Language__c: z.string().nullable(),
  Sentiment__c: z.string().nullable(),
  Summary__c: z.string().nullable(),
  Redacted_Text__c: z.string().nullable(),
  Page_Count__c: z.number().nullable(),
  Insights__r: z.object({ records: z.array(Insight) }).nullable(),
});

/** One file as stored in the org. */
export type StoredMedia = z.infer<typeof Media>;

const soql = `SELECT ${Object.keys(Media.shape)
  .filter((name) => name !== 'Insights__r')
  .join(', ')},
  (SELECT ${Object.keys(Insight.shape).join(', ')} FROM Insights__r ORDER BY Kind__c, Confidence__c DESC)
  FROM Media__c WHERE Id IN `;

interface Login {
  orgUrl: string;
  clientId: string;
  privateKeyFile: string;
  username: string;
}

const assertion = async (login: Login): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(login.clientId)
    .setSubject(login.username)
    .setAudience(login.orgUrl)
    .setExpirationTime('3m')
    .sign(await importPKCS8(await readFile(login.privateKeyFile, 'utf8'), 'RS256'));

/** A jsforce connection of this user, limited to what the user may see. */
export const connectAs = async (login: Login): Promise<Connection> => {
  const connection = new Connection({ loginUrl: login.orgUrl, version: '67.0' });
  await connection.authorize({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: await assertion(login) });
  return connection;
};

/** Reads files and their insights with jsforce. */
export const readInsights = async (connection: Connection, mediaIds: readonly string[]): Promise<StoredMedia[]> => {
  if (mediaIds.length === 0) return [];
  const { records } = await connection.query(`${soql} (${mediaIds.map((id) => `'${id}'`).join(', ')})`);
  return z.array(Media).parse(records);
};
