/** Packages that ship ES modules only: Jest loads CommonJS, so swc turns these into it. */
export const esmPackages = [
  'jose',
  'p-limit',
  'yocto-queue',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'eld',
  'unpdf',
  'postal-mime',
  'cockatiel',
  'html-to-text',
  'content-disposition',
];
