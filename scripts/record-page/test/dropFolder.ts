import type { Page } from 'playwright-core';

/** Drops files and folders from the disk, like a file manager. */
export const dropFromDisk = async (page: Page, paths: string[], place = 'c-media-dropzone [data-id="dropzone"]'): Promise<void> => {
  const zone = page.locator(place).first();
  await zone.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await zone.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
  await session.detach();
};
