import { strToU8, zipSync } from 'fflate';

const schemas = 'http://schemas.openxmlformats.org';
const spaces = `xmlns:a="${schemas}/drawingml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships" xmlns:p="${schemas}/presentationml/2006/main"`;
const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
const relations = (...each: readonly string[]): Uint8Array => {
  const list = each.map((target, index) => {
    const type = /media|slide/.exec(target)?.[0].replace('media', 'image') ?? 'officeDocument';
    return `<Relationship Id="rId${index + 1}" Type="${schemas}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  });
  return xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`);
};

/** A shape with text. */
export const shape = (text: string, isHidden = false): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text"${isHidden ? ' hidden="1"' : ''}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const picture = '<p:pic><p:nvPicPr><p:cNvPr id="3" name="Picture"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId1"/></p:blipFill></p:pic>';
const tree = (name: string, shapes: string): Uint8Array =>
  xml(`<p:${name} ${spaces}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${name}>`);

interface Slide {
  text: string;
  isHidden?: boolean;
  picture?: Uint8Array;
}

/** Builds a minimal presentation from slides, the master's shapes, and the numbers of the slides that it lists. */
export const deck = (slides: readonly Slide[], onAll = '', listed: readonly number[] = []): Uint8Array =>
  zipSync({
    '[Content_Types].xml': xml('<Types/>'),
    '_rels/.rels': relations('ppt/presentation.xml'),
    'ppt/presentation.xml': xml(`<p:presentation ${spaces}>${listed.map((id) => `<p:sldId r:id="rId${id}"/>`).join('')}</p:presentation>`),
    ...(listed.length > 0 && { 'ppt/_rels/presentation.xml.rels': relations(...slides.map((_, index) => `slides/slide${index + 1}.xml`)) }),
    'ppt/slideMasters/slideMaster1.xml': tree('sldMaster', onAll),
    ...Object.assign(
      {},
      ...slides.map(({ text, isHidden, picture: bytes }, index) => ({
        [`ppt/slides/slide${index + 1}.xml`]: tree('sld', shape(text, isHidden) + (bytes ? picture : '')),
        ...(bytes && {
          [`ppt/slides/_rels/slide${index + 1}.xml.rels`]: relations(`../media/image${index + 1}.png`),
          [`ppt/media/image${index + 1}.png`]: bytes,
        }),
      })),
    ),
  });
