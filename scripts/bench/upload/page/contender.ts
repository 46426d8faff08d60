/** The input of every contender. */
export interface Send {
  files: File[];
  brokerUrl: string;
  /** URLs of the bucket. */
  storage: string[];
}

/** Resolves when all files are uploaded; rejects if one fails. */
export type Contender = (send: Send) => Promise<void>;

let count = 0;

/** A new unique record id. */
export const newMediaId = (): string => {
  count += 1;
  return `a00${(Date.now() % 1e8).toString(36).padStart(6, '0')}${count.toString(36).padStart(6, '0')}AAA`;
};
