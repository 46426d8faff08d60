interface Said {
  message?: string;
}

/** What Lightning Data Service rejects with, as far as it is read here: what Salesforce itself refuses stands in a list. */
interface RecordProblem {
  status?: number;
  body?: Said[] | (Said & { output?: { errors?: Said[]; fieldErrors?: Record<string, Said[]> } });
}

/** Salesforce did not create a record; `message` is its own sentence, in the user's language. */
export class RecordError extends Error {
  readonly code: string;
  readonly retryable: boolean;

  /** A user who is no longer signed in is told that, whatever record it was about. */
  constructor(code: string, problem: RecordProblem) {
    super(sentenceOf(problem));
    this.name = 'RecordError';
    this.code = problem.status === 401 ? 'SESSION_EXPIRED' : code;
    this.retryable = problem.status === undefined || problem.status >= 500 || problem.status === 429;
  }
}

function saidIn(body: RecordProblem['body']): Said[] {
  if (body === undefined || Array.isArray(body)) return body ?? [];
  const { errors = [], fieldErrors = {} } = body.output ?? {};
  const said = [...errors, ...Object.values(fieldErrors).flat()];
  return said.length > 0 ? said : [body];
}

function sentenceOf({ status, body }: RecordProblem): string {
  const sentences = saidIn(body).flatMap(({ message }) => message ?? []);
  return [...new Set(sentences)].join(' ') || (status === undefined ? '' : `HTTP ${String(status)}`);
}
