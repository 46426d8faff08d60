interface Said {
  message?: string;
  errorCode?: string;
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

  /** A user who is no longer signed in is told that, whatever record it was about; so is one whose parent record is gone. */
  constructor(code: string, problem: RecordProblem) {
    super(sentenceOf(problem));
    this.name = 'RecordError';
    this.code = problem.status === 401 ? 'SESSION_EXPIRED' : hasLostParent(problem) ? 'NO_VIEW_ACCESS' : code;
    this.retryable = problem.status === undefined || problem.status >= 500 || problem.status === 429 || isLocked(problem);
  }
}

/** Somebody else is saving the parent record, or another of its files where saving one changes it, as flows may. */
function isLocked({ body }: RecordProblem): boolean {
  return saidIn(body).some(({ errorCode }) => errorCode === 'UNABLE_TO_LOCK_ROW');
}

/** What Salesforce says of a lookup whose record was deleted, or is not shared with the user any more. */
const lost: ReadonlySet<string | undefined> = new Set([
  'ENTITY_IS_DELETED',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'INVALID_CROSS_REFERENCE_KEY',
]);

/** It says the same of a record type that the user may not use, and then names its field; of a lookup it may name none. */
function hasLostParent({ body }: RecordProblem): boolean {
  if (body === undefined || Array.isArray(body)) return false;
  const { errors = [], fieldErrors = {} } = body.output ?? {};
  const ofLookups = Object.entries(fieldErrors).flatMap(([field, said]) => (field.endsWith('__c') ? said : []));
  return [...errors, ...ofLookups].some(({ errorCode }) => lost.has(errorCode));
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
