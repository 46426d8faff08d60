/** The sender's folders before a file name, which older programs include. */
const folders = /^.*[\\/](?=[^\\/]+$)/s;
const isPath = /^(?:[a-z]:[\\/]|\.{0,2}\/|~\/|\\\\|[^/]*\\)/i;

/** Percent-encoded non-ASCII characters. */
const inAddress = /(?:%[c-f][\da-f](?:%[89ab][\da-f]){1,3})+/gi;

const decoded = (written: string): string => {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
};

/** Returns the name of an attachment as its sender saw it, without folders and percent-encoding. */
export const fileNameOf = (said: string): string => {
  const name = said.replace(inAddress, decoded);
  return isPath.test(name) ? name.replace(folders, '') : name;
};
