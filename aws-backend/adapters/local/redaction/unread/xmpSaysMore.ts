/** XMP properties that programs set on their own: XMP specification, part 1, 8. */
const names = String.raw`(?:xmp|xap):(?:CreatorTool|CreateDate|ModifyDate|MetadataDate)|pdf:(?:Producer|PDFVersion|Trapped)|dc:(?:format|language)|pdf(?:a|ua|x|vt)id:\w+|(?:xmpMM|xapMM):(?:DocumentID|InstanceID|OriginalDocumentID|VersionID|RenditionClass)`;
const elements = new RegExp(
  String.raw`<(${names})(?:\s[^<>]{0,999})?>(?:\s|<\/?rdf:\w+[^<>]{0,99}>)*[^<>]{0,999}(?:\s|<\/?rdf:\w+[^<>]{0,99}>)*<\/\1>`,
  'g',
);
const attributes = new RegExp(
  String.raw`\s(?:${names}|xmlns(?::[\w-]+)?|rdf:about|rdf:parseType|xml:lang|x:xmptk)\s*=\s*(?:"[^"]*"|'[^']*')`,
  'g',
);

/** Whether XMP metadata contains text other than these properties. */
export const xmpSaysMore = (xmp: string): boolean => {
  const rest = xmp
    .replaceAll(/<\?xpacket [^<>]*\?>|^\uFEFF/g, '')
    .replaceAll(elements, '')
    .replaceAll(attributes, '');
  return /=\s*["']\s*[^"'\s]/.test(rest) || rest.replaceAll(/<[^<>]*>/g, '').trim() !== '';
};
