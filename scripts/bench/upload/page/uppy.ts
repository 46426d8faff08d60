import Uppy from '@uppy/core';
import AwsS3 from '@uppy/aws-s3';
import type { Contender } from './contender.ts';

/** The performance options in Uppy's documentation. */
export interface UppySettings {
  shouldUseMultipart?: boolean;
}

const signer =
  (brokerUrl: string) =>
  async (request: unknown): Promise<{ url: string; key: string }> => {
    const answer = await fetch(`${brokerUrl}/sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return (await answer.json()) as { url: string; key: string };
  };

/** `@uppy/aws-s3` without a user interface; the broker signs each of its requests on demand. */
export const uppy =
  (settings: UppySettings): Contender =>
  async ({ files, brokerUrl }) => {
    const sender = new Uppy().use(AwsS3, { signRequest: signer(brokerUrl), ...settings });
    sender.addFiles(
      files.map((data, index) => ({ name: `${String(index)}-${data.name}`, type: 'application/octet-stream', data, source: 'trial' })),
    );
    const result = await sender.upload();
    const failed = result?.failed ?? [];
    sender.destroy();
    if (failed.length > 0 || result?.successful?.length !== files.length)
      throw new Error(`Uppy did not send ${String(failed.length)} of ${String(files.length)} files: ${failed[0]?.error ?? ''}`);
  };
