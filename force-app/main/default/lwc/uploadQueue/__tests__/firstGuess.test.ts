/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { fileOf, newWorld } from '../../../../../test/uploadFakes.ts';

const mebibyte = 1024 * 1024;

describe('the browser’s report of a slow link', () => {
  it('is used until the link is measured', async () => {
    const world = newWorld();
    world.ports.looksSlow = () => true;

    await sendFiles(world, fileOf('film.mov', 40 * mebibyte));
    expect(world.puts.map(({ body }) => body.size)).toEqual(Array.from({ length: 5 }, () => 8 * mebibyte));
    world.puts.length = 0;
    await sendFiles(world, fileOf('small.mov', 15 * mebibyte));

    expect(world.puts).toHaveLength(1);
  });

  it('is ignored after that', async () => {
    const world = newWorld();
    world.ports.looksSlow = () => true;
    const queue = world.queue();
    queue.add([fileOf('film.mov', 40 * mebibyte)]);
    await queue.idle();
    world.puts.length = 0;

    queue.add([fileOf('other.mov', 40 * mebibyte)]);
    await queue.idle();

    expect(world.puts.map(({ body }) => body.size)).toEqual([40 * mebibyte]);
  });
});
