import { S3Client, DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { TextractClient, type ServiceOutputTypes } from '@aws-sdk/client-textract';
import { env } from 'node:process';
import type { Extraction } from '../../../contracts/extraction.ts';
import { imagesContract } from '../../../ports/images.contract.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { rekognitionImages } from '../rekognition/rekognitionImages.ts';
import { textractJobs } from './textractJobs.ts';
import { textractPages } from './textractPages.ts';

/**
 * The same promises, kept by the services themselves: `AWS_CONTRACT=1 CONTRACT_BUCKET=… TEXTRACT_TOPIC_ARN=… TEXTRACT_ROLE_ARN=…` with
 * credentials and a region in the environment. It costs a few cents.
 */
const { AWS_CONTRACT, CONTRACT_BUCKET: bucket = '', TEXTRACT_TOPIC_ARN: topicArn = '', TEXTRACT_ROLE_ARN: roleArn = '' } = env;

/** A job of one page takes some seconds; asked for before its end, its result is an error that says so. */
const afterItsEnd = async (result: () => Promise<Extraction>): Promise<Extraction> => {
  for (let tries = 0; tries < 30; tries += 1) {
    const found = await result().catch((error: unknown) => {
      if (error instanceof Error && error.message.includes('IN_PROGRESS')) return undefined;
      throw error;
    });
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  throw new Error('The job did not end within a minute');
};

/** A client that remembers the jobs it began: their notifications, which would name them, go to a queue. */
const rememberingClient = (): { textract: TextractClient; begun: string[] } => {
  const [textract, begun] = [new TextractClient(), [] as string[]];
  textract.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { JobId } = answer.output as ServiceOutputTypes & { JobId?: string };
      if (JobId) begun.push(JobId);
      return answer;
    },
    { step: 'initialize' },
  );
  return { textract, begun };
};

const realAccount = (): void => {
  imagesContract('rekognitionImages with Textract', () => rekognitionImages({ readPicture: textractPages() }));

  it('reads an invoice by a job of Textract', async () => {
    const s3 = new S3Client();
    const media = sampleMedia({ bucket, key: `contract/${String(Date.now())}.pdf` });
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: media.key, Body: sampleFile('invoice.pdf').bytes }));
    const { textract, begun } = rememberingClient();
    const jobs = textractJobs({ topicArn, roleArn, queries: [] }, textract);
    const file = { type: 'media.accepted' as const, version: 1 as const, media, format: 'pdf' as const };

    await jobs.start(`contract-${String(Date.now())}`, file);
    const { text, formFields = [] } = await afterItsEnd(() => jobs.result(begun[0] ?? '', file));
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: media.key }));

    expect(text).toContain('12,241.20 GBP');
    for (const { value, start, end } of formFields) expect(text.slice(start, end)).toBe(value);
  });
};

describe('Textract and Rekognition of a real account', () => {
  if (AWS_CONTRACT === '1') realAccount();
  else
    it('are asked only when AWS_CONTRACT is 1', () => {
      process.stdout.write('AWS_CONTRACT is not 1: Amazon Textract and Amazon Rekognition were not asked.\n');
    });
});
