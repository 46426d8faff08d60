/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { problem } from '../../../../../../aws-backend/contracts/problem.ts';
import { allowed, clientOf, json, token, type Answer } from '../../../../../test/brokerAnswers.ts';

describe('the clock of brokerClient', () => {
  afterEach(() => jest.useRealTimers());

  it('returns the broker’s time if the computer’s clock is far off', async () => {
    const date = new Date(Date.now() - 7_200_000).toUTCString();
    const { client } = clientOf({ '/access': [() => json(allowed, 200, { date }), () => json(allowed)] });
    expect(Math.abs(client.now() - Date.now())).toBeLessThan(1_000);

    await client.access('001A');
    await client.access('001A'); // its answer has no Date header

    expect(Math.abs(client.now() - Date.parse(date))).toBeLessThan(5_000);
  });

  it.each([
    ['a few seconds off', () => new Date(Date.now() - 4_000).toUTCString()],
    ['missing', () => ''],
  ])('returns the computer’s time if the response’s date is %s', async (_, date) => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    const { client } = clientOf({ '/access': [() => json(allowed, 200, { date: date() })] });

    await client.access('001A');

    expect(client.now()).toBe(Date.now());
  });

  it('dates proofs by the broker’s clock if the computer’s is wrong', async () => {
    const brokerTime = new Date(Date.now() + 10 * 60_000).toUTCString();
    const early: Answer = () => json(problem('PROOF_INVALID'), 401, { date: brokerTime });
    const { client, proofs } = clientOf({ '/token': [early, token('one')], '/access': [() => json(allowed)] });

    expect(await client.access('001A')).toEqual(allowed);
    const { issuedAtSeconds } = proofs[1] as { issuedAtSeconds: number };
    expect(Math.abs(issuedAtSeconds - Date.parse(brokerTime) / 1000)).toBeLessThan(60);
  });
});
