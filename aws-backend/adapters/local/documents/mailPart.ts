import type { BodyDecoder } from './plainBody.ts';

/** The parsed content type of a mail part, in postal-mime's form. */
export interface PartType {
  parsed: { value: string; params: Partial<Record<string, string>> };
  multipart: string | false;
}

/** The fields of postal-mime's parser that its parts use. */
interface Parser {
  av: Uint8Array;
  readPos: number;
  boundaries: { value: Uint8Array; node: MailPart }[];
}

/** A mail part in postal-mime's parser, which its types don't export. */
export interface MailPart {
  contentDecoder: BodyDecoder | null;
  setupContentDecoder: (encoding: string) => void;
  state: string;
  feed: (line: Uint8Array) => void;
  postalMime: Parser;
  parentNode?: MailPart;
  headers: { key: string; value: string }[];
  headerLines: string[];
  content: ArrayBuffer | Uint8Array | null;
  contentType: PartType;
  parseStructuredHeader: (value: string) => PartType['parsed'];
  decodeFlowedText: (text: string, areGlued: boolean) => string;
  getTextContent: () => string;
}

const used = [
  ...['contentDecoder', 'setupContentDecoder', 'state', 'feed', 'postalMime', 'headers', 'headerLines', 'content', 'contentType'],
  ...['parseStructuredHeader', 'decodeFlowedText', 'getTextContent'],
];
/** Whether parts of this postal-mime release have the expected fields. */
export const isPart = (part: unknown): part is MailPart => typeof part === 'object' && part !== null && used.every((name) => name in part);
