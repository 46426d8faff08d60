import { AnalyzeDocumentCommand, TextractClient } from '@aws-sdk/client-textract';
import { patience } from '../patience.ts';
import { pageCollector, type Collected } from './pageCollector.ts';
import { callTextract } from './textractErrors.ts';

/** Reads the text of one image, with its tables and fields. */
export type ReadPicture = (picture: Uint8Array) => Promise<Collected>;

/** Reads one image synchronously with Amazon Textract: PNG or JPEG of at most 10 MB. */
export const textractPages =
  (textract = new TextractClient(patience)): ReadPicture =>
  async (picture) => {
    const command = new AnalyzeDocumentCommand({ Document: { Bytes: picture }, FeatureTypes: ['TABLES', 'FORMS', 'LAYOUT'] });
    const { Blocks = [] } = await callTextract(() => textract.send(command));
    const collector = pageCollector();
    collector.add(Blocks);
    return collector.end();
  };
