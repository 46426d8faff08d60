import PostalMime, { type Email } from 'postal-mime';
import { htmlText } from './htmlText.ts';
import { mailHead } from './mailHead.ts';
import { orTooDeep } from './orTooDeep.ts';

/** A text of a mail in postal-mime, or what it has for the head of a mail within it. */
type TextEntry = { type: 'text'; value: string } | { type: 'subMessage'; value: Email };

/** postal-mime's parser of one mail as it puts the mail's texts together, which its types do not show. */
interface Texts {
  textMap: Map<unknown, Partial<Record<'plain' | 'html', TextEntry[]>>>;
  textTypes: Set<string>;
}

type Render = (this: Texts) => void;
type AddTextEntry = (part: unknown, kind: string, entry: TextEntry) => void;

const inTags = (line: string): string => line.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** A mail within a mail has the same head as one by itself. */
const withHeads = (add: AddTextEntry): AddTextEntry =>
  function (this: unknown, part, kind, entry) {
    const lines = entry.type === 'subMessage' ? mailHead(entry.value) : [];
    const value = kind === 'html' ? `<p>${lines.map(inTags).join('<br>')}</p>` : `\n${lines.join('\n')}\n`;
    Reflect.apply(add, this, [part, kind, entry.type === 'subMessage' ? { type: 'text', value } : entry]);
  };

const textOf = (page: readonly TextEntry[]): TextEntry => {
  const html = page.map((entry) => (entry.type === 'text' ? entry.value : '')).join('\n');
  return { type: 'text', value: orTooDeep(() => `${htmlText(html)}\n`) };
};

/** Pages of one mail that are read so: it takes longer than postal-mime's way, and a mail may have thousands. */
const mostPages = 100;

/** A page beside plain texts, as above what a mailing list adds, is read as a mail that is a page. */
const withPages = (render: Render): Render =>
  function (this: Texts) {
    const pages = [...this.textMap.values()].filter(({ plain, html }) => html && !plain);
    if (this.textTypes.has('plain')) for (const page of pages.slice(0, mostPages)) page.plain = [textOf(page.html ?? [])];
    Reflect.apply(render, this, []);
  };

const teach = <Method>(name: string, taught: (method: Method) => Method): void => {
  const method: unknown = Reflect.get(PostalMime.prototype, name);
  if (typeof method === 'function') Reflect.set(PostalMime.prototype, name, taught(method as Method));
};

/** Lets the texts of mails be put together as postal-mime does not know. */
export const teachTexts = (): void => {
  teach('addTextEntry', withHeads);
  teach('renderTextContent', withPages);
};
