import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { checkPortsAreFree, firstPort, portsFrom } from './freePorts.ts';

describe('the ports of a local system', () => {
  it.each([['1023'], ['65001'], ['8600.5'], ['http']])('can’t begin at %s', (given) => {
    expect(() => firstPort(given)).toThrow('--port must be a number from 1024 to 65000');
  });

  it('are named in the error if in use, with other valid ports', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const problem = await checkPortsAreFree({ ...portsFrom(65_000), s3: port, messaging: port }, path.resolve('my data')).catch(String);
    taken.close();

    expect(problem).toContain(`Ports ${port}, ${port} on 127.0.0.1 are in use. Stop what uses them, or choose`);
    expect(firstPort(/--port (\d+)/.exec(String(problem))?.[1] ?? '')).toBe(64_900);
    expect(problem).toMatch(/npm start -- --port 64900 --data 'my data'$/);
  });
});
