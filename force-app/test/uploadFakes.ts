import type { PutGrant, UploadFile, UploadGrant, UploadRefusal, WholeFile } from '../../aws-backend/contracts/http/uploads.ts';
import { problem, type RefusalCode } from '../../aws-backend/contracts/problem.ts';
import type { PutAnswer, PutRequest, Transport, Upload, UploadPorts } from 'c/uploadQueue';

/** What the world around an upload queue does and has seen in one test. */
export interface World {
  ports: UploadPorts;
  created: string[];
  calls: UploadFile[][];
  puts: PutRequest[];
  pauses: number[];
  latest: () => readonly Upload[];
  states: () => string[];
  /** How each `POST /uploads` answers for a file; a grant by default. */
  answer: (file: UploadFile) => RefusalCode | undefined;
  /** How each PUT ends; 200 by default. */
  put: Transport;
}

const grant = ({ mediaId, contentType, sizeBytes, sha256 = '' }: WholeFile, lifeSeconds: number): PutGrant => ({
  mediaId,
  method: 'PUT',
  url: `https://s3.example/${mediaId}`,
  headers: {
    'content-type': contentType,
    'content-length': String(sizeBytes),
    'if-none-match': '*',
    'x-amz-checksum-sha256': sha256,
  },
  expiresAt: new Date(Date.now() + lifeSeconds * 1000).toISOString(),
});

/** A world in which everything works until a test says otherwise. */
export const newWorld = ({ grantSeconds = 900 } = {}): World => {
  let uploads: readonly Upload[] = [];
  const history: string[] = [];
  const world: World = {
    created: [],
    calls: [],
    puts: [],
    pauses: [],
    answer: () => undefined,
    put: ({ body, onProgress }): Promise<PutAnswer> => {
      onProgress(body.size);
      return Promise.resolve({ status: 200 });
    },
    latest: () => uploads,
    states: () => history,
    ports: {
      parentId: '001000000000001AAA',
      records: { create: (file) => Promise.resolve(`media-${String(world.created.push(file.name))}`) },
      broker: {
        uploads({ files }) {
          world.calls.push(files);
          const answerFor = (file: UploadFile): UploadGrant | UploadRefusal => {
            const code = world.answer(file);
            return code === undefined ? grant(file, grantSeconds) : { mediaId: file.mediaId, problem: problem(code) };
          };
          return Promise.resolve({ uploads: files.map(answerFor) });
        },
      },
      transport: (request) => {
        world.puts.push(request);
        return world.put(request);
      },
      digest: (file) => Promise.resolve(`sha256 of ${String(file.size)}`),
      onChange: (current) => {
        uploads = current;
        const line = current.map(({ state }) => state.name).join(' ');
        if (history.at(-1) !== line) history.push(line);
      },
      wait: (milliseconds) => {
        world.pauses.push(milliseconds);
        return Promise.resolve();
      },
    },
  };
  return world;
};

/** A file that claims a size without holding it. */
export const fileOf = (name: string, size = 10, type = 'application/pdf'): File => {
  const file = new File(['x'], name, { type });
  Object.defineProperty(file, 'size', { value: size });
  return file;
};

/** Fails with what a queue's errors look like. */
export const coded = (code: string, retryable: boolean): Error => Object.assign(new Error(code), { code, retryable });
