/** Browsers allow new tabs only for some seconds after a click. Those without `userActivation` are assumed to allow it. */
const mayOpen = (): boolean => (navigator as Partial<Navigator>).userActivation?.isActive !== false;

/**
 * Downloads a file that its server sends as an attachment, without leaving the record page. Returns false if the browser wouldn't allow it.
 */
export const download = (url: string): boolean => {
  if (!mayOpen()) return false;
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
  return true;
};
