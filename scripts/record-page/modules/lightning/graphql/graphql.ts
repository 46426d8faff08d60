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

/** Marks a query, as the platform's own template tag does. */
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
 * The wire adapter of `lightning/graphql`: emits data or errors, and a `refresh` that asks again. As in an org, an answer that is the same
 * as the last is not emitted once more.
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
    // An answer that was overtaken by a later question would show the past.
    const told = JSON.stringify([query, variables, answer]);
    if (!this.#connected || turn !== this.#latest || (told === this.#emitted && answer.errors === undefined)) return;
    this.#emitted = told;
    this.#emit({ ...answer, refresh: () => this.update({ query, variables: variables ?? {} }) });
  }
}
