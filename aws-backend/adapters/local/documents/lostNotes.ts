import type { ArchiveParts } from './archiveParts.ts';
import { attributeOf } from './relations.ts';

const reference = /<w:(foot|end)noteReference\s[^<>]*(?:\/>|>\s*<\/w:\1noteReference>)/g;
const note = /<w:(foot|end)note\s[^<>]*>/g;

/** Removes references to missing footnotes and endnotes, which some programs leave and on which mammoth fails. */
export const withoutLostNotes = async (xml: string, { read }: Pick<ArchiveParts, 'read'>): Promise<string> => {
  const known = new Set<string>();
  for (const kind of xml.search(reference) < 0 ? [] : ['foot', 'end']) {
    const notes = Buffer.from((await read(`word/${kind}notes.xml`)) ?? []).toString();
    for (const [tag] of notes.matchAll(note)) known.add(kind + attributeOf(tag, 'w:id'));
  }
  return xml.replace(reference, (tag, kind: string) => {
    const id = attributeOf(tag, 'w:id');
    return id === '' || known.has(kind + id) ? tag : '';
  });
};
