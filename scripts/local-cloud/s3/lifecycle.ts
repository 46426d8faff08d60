import type { Store } from './store.ts';
import type { Upload } from './storedObject.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** How often a running server applies the rules; S3 itself promises only once a day. */
const sweepEveryMs = 60 * 60 * 1000;

/** S3 rounds the time up to the next midnight UTC: docs.aws.amazon.com, "Lifecycle rules: Based on an object's age". */
const isDue = ({ initiated }: Upload, days: number, now: Date): boolean =>
  now.getTime() >= Math.ceil((Date.parse(initiated) + days * dayMs) / dayMs) * dayMs;

/** Aborts the uploads that are expired by their bucket's rules, and returns how many. */
export const followLifecycle = async (store: Store, now: Date): Promise<number> => {
  const due = store.buckets.list().flatMap(({ name, lifecycle }) => {
    const rules = lifecycle.filter(({ isEnabled }) => isEnabled);
    const isOver = (upload: Upload): boolean =>
      rules.some(({ prefix, abortUploadsAfterDays }) => upload.key.startsWith(prefix) && isDue(upload, abortUploadsAfterDays, now));
    return store.uploads.list(name).filter(isOver);
  });
  const unused = store.atomically(() =>
    due.flatMap(({ uploadId }) => {
      const parts = store.uploads.parts(uploadId);
      store.uploads.end(uploadId);
      return parts.map(({ blob }) => blob);
    }),
  );
  await store.blobs.remove(unused);
  return due.length;
};

/** Applies the rules now and regularly until `stop` is called. */
export const startLifecycle = async (
  store: Store,
  now: () => Date,
  onTrouble: (error: unknown) => void,
): Promise<{ stop: () => Promise<void> }> => {
  let running: Promise<unknown> = followLifecycle(store, now());
  await running;
  const timer = setInterval(() => {
    running = followLifecycle(store, now()).catch(onTrouble);
  }, sweepEveryMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
};
