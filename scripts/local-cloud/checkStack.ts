import type { Stack } from './stackTypes.ts';

const complain = (complaints: string[], isWrong: boolean, sentence: string): void => {
  if (isWrong) complaints.push(sentence);
};

const checkNames = (stack: Stack, complaints: string[]): void => {
  const sets = {
    topic: new Set(stack.topics),
    queue: new Set(stack.queues.map(({ name }) => name)),
    function: new Set(stack.functions.map(({ name }) => name)),
    role: new Set(stack.roles.map(({ name }) => name)),
  };
  const need = (kind: keyof typeof sets, name: string | undefined, user: string): void => {
    complain(
      complaints,
      name !== undefined && !sets[kind].has(name),
      `${user} refers to the ${kind} ${String(name)}, which is not declared.`,
    );
  };
  for (const { name, notifications = [] } of stack.buckets)
    for (const { topic } of notifications) need('topic', topic, `The bucket ${name}`);
  for (const { name, deadLetter } of stack.queues) need('queue', deadLetter?.queue, `The queue ${name}`);
  for (const { topic, queue } of stack.subscriptions) {
    need('topic', topic, 'A subscription');
    need('queue', queue, `The subscription to ${topic}`);
  }
  for (const { name, role } of stack.functions) need('role', role, `The function ${name}`);
  for (const source of stack.eventSources) {
    need('queue', source.queue, 'An event source');
    need('function', source.function, `The event source of ${source.queue}`);
  }
  for (const { function: name } of stack.schedules ?? []) need('function', name, 'A schedule');
  for (const { route, function: name } of stack.httpApi.routes) need('function', name, `The route ${route}`);
  need('function', stack.httpApi.authorizer?.function, 'The authorizer');
};

/** Limits of event source mappings: docs.aws.amazon.com, Lambda, "CreateEventSourceMapping". */
const checkEventSources = ({ eventSources, queues, functions }: Stack, complaints: string[]): void => {
  for (const { queue: name, function: target, batchSize, maximumBatchingWindowSeconds: window = 0 } of eventSources) {
    const visibilitySeconds = queues.find((queue) => queue.name === name)?.visibilityTimeoutSeconds ?? Infinity;
    const timeoutSeconds = functions.find((declared) => declared.name === target)?.timeoutSeconds ?? 0;
    complain(
      complaints,
      visibilitySeconds < timeoutSeconds,
      `The queue ${name} has a visibility timeout of ${String(visibilitySeconds)} s, but ${target} may take ${String(timeoutSeconds)} s.`,
    );
    complain(complaints, batchSize < 1 || batchSize > 10_000, `The event source of ${name} needs a batch size from 1 to 10,000.`);
    complain(complaints, batchSize > 10 && window < 1, `The event source of ${name} needs a batching window for more than 10 messages.`);
    complain(complaints, window < 0 || window > 300, `The event source of ${name} needs a batching window of at most 300 s.`);
  }
};

/** Throws one error that lists everything AWS would reject in a stack. */
export const checkStack = (stack: Stack): void => {
  const complaints: string[] = [];
  checkNames(stack, complaints);
  checkEventSources(stack, complaints);
  complain(
    complaints,
    stack.httpApi.authorizer === undefined && stack.httpApi.routes.some(({ authorized }) => authorized),
    'A route requires authorization, but the API has no authorizer.',
  );
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
};
