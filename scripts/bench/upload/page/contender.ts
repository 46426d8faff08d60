/** What every contender is given. */
export interface Send {
  files: File[];
  brokerUrl: string;
  /** Addresses of the bucket. */
  storage: string[];
}

/** Sends all files and resolves when the last one is there; rejects where one is not. */
export type Contender = (send: Send) => Promise<void>;

let count = 0;

/** A record id that nothing has used before. */
export const newMediaId = (): string => {
  count += 1;
  return `a00${(Date.now() % 1e8).toString(36).padStart(6, '0')}${count.toString(36).padStart(6, '0')}AAA`;
};
