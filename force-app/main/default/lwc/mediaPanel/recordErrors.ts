interface Said {
  message?: string;
  errorCode?: string;
}

/** The parts of an error of Lightning Data Service that are used here; errors of Salesforce itself have an array as body. */
interface RecordProblem {
  status?: number;
  body?: Said[] | (Said & { output?: { errors?: Said[]; fieldErrors?: Record<string, Said[]> } });
}

/** Salesforce didn't create a record; `message` is Salesforce's own, in the user's language. */
export class RecordError extends Error {
  readonly code: string;
  readonly retryable: boolean;

  /** An expired session or a lost parent record takes precedence over `code`. */
  constructor(code: string, problem: RecordProblem) {
    super(sentenceOf(problem));
    this.name = 'RecordError';
    this.code = problem.status === 401 ? 'SESSION_EXPIRED' : hasLostParent(problem) ? 'NO_VIEW_ACCESS' : code;
    this.retryable = problem.status === undefined || problem.status >= 500 || problem.status === 429 || isLocked(problem);
  }
}

/** Somebody else is saving the parent record, or another of its files if that updates the parent, as flows may. */
function isLocked({ body }: RecordProblem): boolean {
  return saidIn(body).some(({ errorCode }) => errorCode === 'UNABLE_TO_LOCK_ROW');
}

/** Error codes for a lookup whose record was deleted or is no longer shared with the user. */
const lost: ReadonlySet<string | undefined> = new Set([
  'ENTITY_IS_DELETED',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'INVALID_CROSS_REFERENCE_KEY',
]);

/** A record type that the user may not use has the same codes, but with its field; for a lookup the field may be missing. */
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
