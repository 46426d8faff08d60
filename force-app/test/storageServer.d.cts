interface Answer {
  statusCode: number;
  end(body?: string): void;
  destroy(): void;
}

/** A storage on this machine: what it was sent, and how it answers next. */
export interface StorageServer {
  url: string;
  seen: { method: string; path: string; headers: Record<string, string>; body: string }[];
  state: { answer: (response: Answer) => void };
  close: () => Promise<void>;
}

/** Starts a storage that admits any page. */
export const storageServer: () => Promise<StorageServer>;
