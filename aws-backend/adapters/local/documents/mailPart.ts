import type { BodyDecoder } from './plainBody.ts';

/** What a part of a mail says of itself, as postal-mime reads it. */
export interface PartType {
  parsed: { value: string; params: Partial<Record<string, string>> };
  multipart: string | false;
}

/** postal-mime's parser of one mail, as its parts see it. */
interface Parser {
  av: Uint8Array;
  readPos: number;
  boundaries: { value: Uint8Array; node: MailPart }[];
}

/** A part of a mail in postal-mime's parser, which its types do not show. */
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
/** Whether the parts of this release of postal-mime are as they are known here. */
export const isPart = (part: unknown): part is MailPart => typeof part === 'object' && part !== null && used.every((name) => name in part);
