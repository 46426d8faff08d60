import { CallbackEvent } from '../callback/callbackEvent.ts';
import { writeBack } from '../callback/writeBack.ts';
import { MediaAccepted, type MediaEvent, MediaExtracted } from '../contracts/events/mediaEvents.ts';
import type { Extraction } from '../contracts/extraction.ts';
import { routeOf } from '../contracts/format.ts';
import type { PersonalData } from '../contracts/interpretation.ts';
import { mediaKey } from '../contracts/media.ts';
import type { Language } from '../ports/language.ts';
import type { Model } from '../ports/model.ts';
import { RejectedError } from '../runtime/errors.ts';
import { queueBatchHandler } from '../runtime/queueBatchHandler.ts';
import { queueHandler } from '../runtime/queueHandler.ts';
import { accept } from '../pipeline/accept/accept.ts';
import { heardOf } from '../pipeline/accept/heard.ts';
import { classify } from '../pipeline/classify/classify.ts';
import { extract } from '../pipeline/extract/extract.ts';
import { interpret } from '../pipeline/interpret/interpret.ts';
import { storedExtraction } from '../pipeline/interpret/storedExtraction.ts';
import { orReject } from '../pipeline/publish/orReject.ts';
import { publishResult } from '../pipeline/publish/publishResult.ts';
import { orgId, parentId } from './media.ts';
import { memoryCrm } from './memoryCrm.ts';
import { memoryObjects } from './memoryObjects.ts';
import { type Chance, memoryQueues, type QueueOf } from './memoryQueues.ts';
import { snsBody } from './queueEvents.ts';
import { rememberingLog } from './rememberingLog.ts';
import { s3Event } from './s3Events.ts';

const bucket = 'media-uploads-local';

/** Reads plain text, and rejects text that says it is damaged. */
const reader = {
  read: ({ bytes, format }: { bytes: Uint8Array; format: Extraction['format'] }): Promise<Extraction> => {
    const text = new TextDecoder().decode(bytes);
    if (text.includes('damaged')) return Promise.reject(new RejectedError('FILE_CORRUPT'));
    return Promise.resolve({ schemaVersion: 1, format, text, pages: [], attachments: [], engine: 'test 1' });
  },
};

const mailsOf = (text: string): PersonalData[] =>
  [...text.matchAll(/\S+@\S+/g)].map(({ 0: { length }, index }) => ({
    category: 'EMAIL',
    start: index,
    end: index + length,
    confidence: 1,
  }));

/** Finds email addresses, and one key phrase, the first word. */
const language: Language = {
  engines: {},
  detectLanguage: () => Promise.resolve({ code: 'en', confidence: 1 }),
  findPersonalData: (text) => Promise.resolve(mailsOf(text)),
  findEntities: () => Promise.resolve([]),
  findKeyPhrases: (text) => Promise.resolve([{ value: text.split(' ')[0] ?? '', confidence: 1, mentions: [{ start: 0, end: 1 }] }]),
  judgeSentiment: () => Promise.resolve({ label: 'Neutral', score: 0 }),
};
const model: Model = {
  engine: 'test 1',
  analyze: (text) => Promise.resolve({ summary: { text, method: 'Extractive' }, topics: [], actionItems: [], notes: [] }),
};

/** The whole pipeline over in-memory queues. `stumble` is called before every side effect, and may throw. */
export const memoryPipeline = (chance: Chance, stumble: () => void = () => undefined) => {
  const stored = memoryObjects();
  const crm = memoryCrm();
  const log = rememberingLog();
  const write: typeof stored.write = async (...args) => {
    stumble();
    await stored.write(...args);
    stumble();
  };
  const objects = { ...stored, write };
  const publisher = {
    publish: (event: MediaEvent): Promise<void> =>
      new Promise((resolve) => {
        stumble();
        queues.publish(event);
        // Fails after publishing: the worst case for a publisher.
        stumble();
        resolve();
      }),
  };

  const acceptOne = accept({ objects, publisher, classify });
  const extractOne = orReject(
    publisher,
    extract({ objects, publisher, reader, isStopped: async () => false, paceMs: 10_000, resultsBucket: 'results', maxBytes: 1e8 }),
  );
  const understand = interpret({ language, model });
  const publishOne = publishResult({ objects, publisher, resultsBucket: 'results' });
  const interpretOne = orReject(publisher, async ({ media, format, extraction }: MediaExtracted) =>
    publishOne(await understand(media, await storedExtraction(objects, extraction)), format),
  );
  const writeOne = writeBack({ objects, log, writer: crm.writer });

  const routed = (route: string) => (event: MediaEvent) => event.type === 'media.accepted' && routeOf(event.format) === route;
  const declared: QueueOf<MediaEvent>[] = [
    {
      name: 'media-accept',
      takes: () => false,
      handler: queueHandler(
        heardOf({ uploadsBucket: 'media-uploads-local', isGated: false }),
        async (uploads) => Promise.all(uploads.map(acceptOne)),
        log,
      ),
      batchSize: 10,
    },
    { name: 'media-documents', takes: routed('documents'), handler: queueHandler(MediaAccepted, extractOne, log), batchSize: 1 },
    { name: 'media-images', takes: routed('images'), handler: queueHandler(MediaAccepted, extractOne, log), batchSize: 1 },
    {
      name: 'media-interpret',
      takes: ({ type }) => type === 'media.extracted',
      handler: queueHandler(MediaExtracted, interpretOne, log),
      batchSize: 5,
    },
    {
      name: 'media-callback',
      takes: ({ type }) => type !== 'media.extracted',
      handler: queueBatchHandler(CallbackEvent, writeOne, log),
      batchSize: 10,
    },
  ];
  const queues = memoryQueues(declared, chance);

  const upload = (mediaId: string, content: string, fileName: string): void => {
    const key = mediaKey(orgId, parentId, mediaId);
    stored.put({ bucket, key }, content, { 'file-name': Buffer.from(fileName).toString('base64url') }, 'text/plain');
    queues.send('media-accept', snsBody(s3Event({ bucket, key })));
  };
  return { upload, queues, records: crm.records, stored, log };
};
