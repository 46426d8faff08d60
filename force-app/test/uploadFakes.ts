import type { UploadFile, UploadGrant, UploadRefusal } from '../../aws-backend/contracts/http/uploads.ts';
import { problem, type RefusalCode } from '../../aws-backend/contracts/problem.ts';
import {
  createUploadQueue,
  type PutRequest,
  type RecordName,
  type Transport,
  type Upload,
  type UploadPorts,
  type UploadQueue,
  type UploadTotals,
} from 'c/uploadQueue';
import { claimedDigest } from './claimedFile.ts';
import { fakeStorage, type FakeStorage } from './fakeStorage.ts';

export { fileOf } from './claimedFile.ts';
export { coded } from './coded.ts';

/** The environment of an upload queue in one test, and what it recorded. */
export interface World {
  ports: UploadPorts;
  storage: FakeStorage;
  created: RecordName[];
  /** The existing records, by id. */
  records: Map<string, RecordName>;
  calls: UploadFile[][];
  puts: PutRequest[];
  pauses: number[];
  /** The part numbers that each call requested URLs for. */
  windows: number[][];
  latest: () => readonly Upload[];
  /** The states of the files, sorted alphabetically. */
  ends: () => string[];
  totals: () => UploadTotals;
  states: () => string[];
  /** The response of `POST /uploads` for a file; a grant by default. */
  answer: (file: UploadFile) => RefusalCode | undefined;
  /** The outcome of each PUT; by default as S3 would respond. */
  put: Transport;
  /** Advances time until all current timers have fired. */
  timeOut: () => void;
  /** Advances the clock. */
  pass: (milliseconds: number) => void;
  goOffline: () => void;
  goOnline: () => void;
  queue: () => UploadQueue;
}

/** Shorter timers fire on their own; longer ones wait for `timeOut`. */
const soonMs = 50;

const fakeTimer = (): { timer: NonNullable<UploadPorts['timer']>; timeOut: () => void } => {
  const set = new Set<() => void>();
  const timer = (run: () => void, milliseconds: number): (() => void) => {
    const once = (): void => {
      if (set.delete(once)) run();
    };
    set.add(once);
    if (milliseconds <= soonMs) queueMicrotask(once);
    return () => set.delete(once);
  };
  return {
    timer,
    timeOut: () => {
      for (const run of [...set]) run();
    },
  };
};

const fakeNetwork = (): { online: NonNullable<UploadPorts['online']>; turn: (isOn: boolean) => void } => {
  const listeners = new Set<() => void>();
  let isOn = true;
  return {
    online: {
      isOnline: () => isOn,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    turn: (wanted) => {
      isOn = wanted;
      for (const listener of listeners) listener();
    },
  };
};

/** An environment in which everything works unless a test changes it. */
export const newWorld = (): World => {
  const storage = fakeStorage();
  const { timer, timeOut } = fakeTimer();
  const { online, turn } = fakeNetwork();
  const history: string[] = [];
  let [uploads, totals]: [readonly Upload[], UploadTotals | undefined] = [[], undefined];
  let [clock, recordCount] = [1_000_000, 0];
  const leave = (file: UploadFile): UploadGrant => ('partSizeBytes' in file ? storage.leaveParts(file) : storage.leaveWhole(file));
  const world: World = {
    ...{ storage, timeOut, created: [], records: new Map(), calls: [], puts: [], pauses: [], windows: [] },
    answer: () => undefined,
    put: storage.put,
    latest: () => uploads,
    ends: () => uploads.map(({ state }) => state.name).sort(),
    totals: () => totals!,
    states: () => history,
    pass: (milliseconds) => {
      clock += milliseconds;
    },
    goOffline: () => {
      turn(false);
    },
    goOnline: () => {
      turn(true);
    },
    queue: () => createUploadQueue(world.ports),
    ports: {
      ...{ parentId: '001000000000001AAA', timer, online, digest: claimedDigest },
      now: () => clock,
      records: {
        create(_file, named) {
          recordCount += 1;
          const id = `media-${String(recordCount)}`;
          world.created.push(named);
          world.records.set(id, named);
          return Promise.resolve(id);
        },
      },
      broker: {
        uploads({ files }) {
          world.calls.push(files);
          const answerFor = (file: UploadFile): UploadGrant | UploadRefusal => {
            const code = world.answer(file) ?? (world.records.has(file.mediaId) ? undefined : 'MEDIA_NOT_FOUND');
            return code === undefined ? leave(file) : { mediaId: file.mediaId, problem: problem(code) };
          };
          return Promise.resolve({ uploads: files.map(answerFor) });
        },
        async parts(mediaId, { uploadToken, parts }) {
          world.windows.push(parts.map(({ partNumber }) => partNumber));
          return { parts: parts.map(({ partNumber, sha256 }) => storage.leavePart(mediaId, uploadToken, partNumber, sha256)) };
        },
        complete: async (mediaId, request) => ({ mediaId, ...storage.complete(mediaId, request) }),
        async abort(mediaId) {
          storage.abort(mediaId);
          return { mediaId, isRecordDeleted: !storage.objects.has(mediaId) && world.records.delete(mediaId) };
        },
      },
      transport: (request) => {
        world.puts.push(request);
        return world.put(request);
      },
      onChange: (current, all) => {
        [uploads, totals] = [current, all];
        const line = current.map(({ state }) => state.name).join(' ');
        if (history.at(-1) !== line) history.push(line);
      },
      wait: (milliseconds) => {
        world.pauses.push(milliseconds);
        clock += milliseconds;
        return Promise.resolve();
      },
    },
  };
  return world;
};

/** A storage that never responds. */
export const hangs: World['put'] = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });

/** Lets PUTs succeed until `count` parts are stored; further ones end as the test defines. */
export const afterParts = (world: World, count: number, then: World['put']): void => {
  let sent = 0;
  world.put = (request) => {
    sent += 1;
    return sent <= count ? world.storage.put(request) : then(request);
  };
};
