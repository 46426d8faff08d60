import { TaskCancelledError } from 'cockatiel';
import { isTransient } from './callSalesforce.ts';

const named = (name: string, message = 'No'): Error => Object.assign(new Error(message), { name });

describe('isTransient', () => {
  it.each([
    ...['SERVER_UNAVAILABLE', 'UNKNOWN_EXCEPTION', 'QUERY_TIMEOUT', 'UNABLE_TO_LOCK_ROW', 'ERROR_HTTP_502'].map((name) => named(name)),
    ...['unknown_error', 'server_error', 'temporarily_unavailable'].map((name) => named(name, 'retry your request')),
    ...[named('AbortError'), named('TimeoutError'), new TaskCancelledError()],
    ...[new TypeError('fetch failed'), new TypeError('terminated')],
    named('REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.'),
  ])('is true for %s', (error) => {
    expect(isTransient(error)).toBe(true);
  });

  it.each([
    ...[named('ERROR_HTTP_404'), named('MALFORMED_QUERY', 'Concurrent'), new Error('fetch failed'), new TypeError('x is not a function')],
    named('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
    'SERVER_UNAVAILABLE',
  ])('is false for %s', (error) => {
    expect(isTransient(error)).toBe(false);
  });
});
