/** What Lightning Data Service rejects with, as far as it is read here. */
interface RecordProblem {
  status?: number;
  body?: { message?: string; output?: { errors?: { message: string }[]; fieldErrors?: Record<string, { message: string }[]> } };
}

/** Salesforce did not create a record; `message` is its own sentence, in the user's language. */
export class RecordError extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, problem: RecordProblem) {
    super(sentenceOf(problem));
    this.name = 'RecordError';
    this.code = code;
    this.retryable = problem.status === undefined || problem.status >= 500 || problem.status === 429;
  }
}

function sentenceOf({ status, body }: RecordProblem): string {
  const { errors = [], fieldErrors = {} } = body?.output ?? {};
  const sentences = [...errors, ...Object.values(fieldErrors).flat()].map(({ message }) => message);
  return sentences.join(' ') || body?.message || (status === undefined ? '' : `HTTP ${String(status)}`);
}
