/** How many tags begin in a part of an archive: each becomes an object, of more memory than the tag. */
export const tagsIn = (xml: Uint8Array): number => {
  let count = 0;
  for (let at = xml.indexOf(0x3c); at >= 0; at = xml.indexOf(0x3c, at + 1)) count += 1;
  return count;
};
