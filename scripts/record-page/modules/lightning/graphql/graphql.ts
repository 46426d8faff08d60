import { ldsRequest } from 'host/ldsRequest';

interface Config {
  query?: string;
  variables?: Record<string, unknown>;
}

interface Emitted {
  data?: unknown;
  errors?: unknown[] | undefined;
  refresh?: () => Promise<void>;
}

/** Marks a query, like the platform's template tag. */
export const gql = (strings: TemplateStringsArray, ...values: unknown[]): string => String.raw({ raw: strings.raw }, ...values);

const ask = async (query: string, variables: Record<string, unknown>): Promise<Emitted> => {
  try {
    const { data, errors } = (await ldsRequest('POST', '/graphql', { query, variables })) as { data?: unknown; errors?: unknown[] };
    return { data, errors: errors?.length ? errors : undefined };
  } catch (error) {
    return { data: undefined, errors: [error] };
  }
};

/**
 * The wire adapter of `lightning/graphql`: emits data or errors, and a `refresh` function. As in an org, a response that equals the last
 * one isn't emitted again.
 */
export class graphql {
  #emit: (value: Emitted) => void;
  #connected = false;
  #latest = 0;
  #emitted = '';

  constructor(emit: (value: Emitted) => void) {
    this.#emit = emit;
    emit({ data: undefined, errors: undefined });
  }

  connect(): void {
    this.#connected = true;
  }

  disconnect(): void {
    this.#connected = false;
  }

  async update({ query, variables }: Config): Promise<void> {
    if (query === undefined) return;
    const turn = ++this.#latest;
    const answer = await ask(query, variables ?? {});
    // A response to an outdated query would show old data.
    const told = JSON.stringify([query, variables, answer]);
    if (!this.#connected || turn !== this.#latest || (told === this.#emitted && answer.errors === undefined)) return;
    this.#emitted = told;
    this.#emit({ ...answer, refresh: () => this.update({ query, variables: variables ?? {} }) });
  }
}
