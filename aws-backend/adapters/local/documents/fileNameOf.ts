/** Folders of the sender before the name of a file, as older programs told them too. */
const folders = /^.*[\\/](?=[^\\/]+$)/s;
const isPath = /^(?:[a-z]:[\\/]|\.{0,2}\/|~\/|\\\\|[^/]*\\)/i;

/** Letters of other than ASCII, written as in the address of a page. */
const inAddress = /(?:%[c-f][\da-f](?:%[89ab][\da-f]){1,3})+/gi;

const decoded = (written: string): string => {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
};

/** The name of an attached file, as its sender saw it. */
export const fileNameOf = (said: string): string => {
  const name = said.replace(inAddress, decoded);
  return isPath.test(name) ? name.replace(folders, '') : name;
};
