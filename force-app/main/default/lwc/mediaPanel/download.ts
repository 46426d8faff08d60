/** Browsers open nothing beside a page for long after a click: some seconds. Those that don't tell are trusted to. */
const mayOpen = (): boolean => (navigator as Partial<Navigator>).userActivation?.isActive !== false;

/** Opens a file that its server sends as an attachment, so that the record page stays; answers whether the browser lets it. */
export const download = (url: string): boolean => {
  if (!mayOpen()) return false;
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
  return true;
};
