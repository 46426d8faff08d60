// First, so that the sandbox is created after the measured functions are patched.
import { measure, type Measured } from './measure.ts';
import { createOurs, type OursOptions } from './ours.ts';
import { newMediaId, type Contender } from './contender.ts';
import { raw } from './raw.ts';
import { uppy } from './uppy.ts';

const parentId = '001000000000001AAA';

/** The panel's queue. Rejects unless every file is uploaded. */
const ours =
  (hasChecksums: boolean): Contender =>
  async ({ files, brokerUrl }) => {
    let latest: Parameters<OursOptions['onChange']>[0] = [];
    const queue = createOurs({
      ...{ brokerUrl, parentId, hasChecksums },
      createRecord: () => Promise.resolve(newMediaId()),
      onChange: (uploads) => {
        latest = uploads;
      },
    });
    queue.add(files);
    await queue.idle();
    const unsent = latest.filter(({ state }) => state.name !== 'sent');
    if (latest.length !== files.length || unsent.length > 0)
      throw new Error(`Not sent: ${String(unsent.length)} of ${String(files.length)}: ${JSON.stringify(unsent[0]?.state)}`);
  };

const contenders: Record<string, Contender> = {
  ours: ours(true),
  'ours without checksums': ours(false),
  uppy: uppy({}),
  'uppy at its best': uppy({ shouldUseMultipart: false }),
  raw: raw(1),
  'raw on two hosts': raw(2),
};

/** Called by the runner: uploads the files that are chosen in the page. */
const run = async (name: string, brokerUrl: string, storage: string[]): Promise<Measured> => {
  const contender = contenders[name];
  const files = [...((document.querySelector('input') as HTMLInputElement).files ?? [])];
  if (contender === undefined || files.length === 0) throw new Error(`Unknown contender ${name}, or no file chosen`);
  return measure(() => contender({ files, brokerUrl, storage }));
};

Object.assign(globalThis, { run });
