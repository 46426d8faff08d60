import iconv from 'iconv-lite';
import msgreader from '@kenjiuno/msgreader';
import { RejectedError } from '../../../../runtime/errors.ts';
import { compoundStreams, type CompoundStreams } from '../compound/compoundStreams.ts';
import { MessageFields } from './messageFields.ts';

/** A parsed Outlook file. */
export interface Message {
  fields: MessageFields;
  /** Returns the content of an attachment by its index. */
  contentOf(attachment: number): Uint8Array;
}

/** The class is one level deeper if Node itself loads the package. */
const MsgReader = typeof msgreader === 'function' ? msgreader : msgreader.default;

/** Named properties, for each of which the parser searches the list of names: [MS-OXMSG] 2.2.3.1.2. */
const entryStream = '__nameid_version1.0/__substg1.0_00030102';
const nameStream = '__nameid_version1.0/__substg1.0_00040102';
const entryBytes = 8;
const maxNamedBytes = 64 * 1024 * 1024;

const checkNames = ({ read }: CompoundStreams): void => {
  const [entries, names] = [entryStream, nameStream].map((path) => read(path)?.byteLength ?? 0);
  if (((entries ?? 0) / entryBytes) * (names ?? 0) > maxNamedBytes) throw new RejectedError('ARCHIVE_TOO_LARGE');
};

/** 8-bit strings, as in older mails: type 001E of [MS-OXCDATA] 2.11.1. */
const oneByteText = /__substg1\.0_[0-9A-F]{4}001E$/i;

const encodingOf = ({ messageCodepage, internetCodepage }: MessageFields): string =>
  [messageCodepage, internetCodepage].map((page) => `cp${String(page)}`).find((name) => iconv.encodingExists(name)) ?? 'windows-1252';

const parsed = (bytes: Uint8Array, ansiEncoding?: string): Message => {
  const reader = new MsgReader(Uint8Array.from(bytes).buffer);
  if (ansiEncoding !== undefined) reader.parserConfig = { ansiEncoding };
  const fields = MessageFields.parse(reader.getFileData());
  return { fields, contentOf: (attachment) => reader.getAttachment(attachment).content };
};

/** Parses an Outlook file after validating its streams, because the parser follows them without checks. */
export const parseMsg = async (bytes: Uint8Array): Promise<Message> => {
  const streams = await compoundStreams(bytes);
  checkNames(streams);
  try {
    const message = parsed(bytes);
    return streams.paths.some((path) => oneByteText.test(path)) ? parsed(bytes, encodingOf(message.fields)) : message;
  } catch (cause) {
    throw new RejectedError('FILE_CORRUPT', { cause });
  }
};
