import { createServer } from 'node:http';
import { listen, stopServer } from '../../local-cloud/listen.ts';

export interface ServedPage {
  url: string;
  close(): Promise<void>;
}

const html = `<!doctype html><meta charset="utf-8"><title>Upload trial</title><input type="file" multiple><script type="module" src="script.js"></script>`;

/** Serves pages with one file input and a script; `scripts` maps each page's folder to its script. */
export const servePage = async (scripts: ReadonlyMap<string, string>): Promise<ServedPage> => {
  const server = createServer(({ url = '/' }, response) => {
    const [, folder = '', file] = url.split('/');
    const script = scripts.get(folder);
    if (script === undefined) response.writeHead(404).end();
    else if (file === 'script.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  return { url: await listen(server, 0), close: () => stopServer(server) };
};
