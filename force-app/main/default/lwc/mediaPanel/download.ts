/** Opens a file that its server sends as an attachment, so that the record page stays. */
export const download = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
};
