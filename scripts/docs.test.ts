import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readStage } from '../aws-backend/infra/readStage.ts';
import { Stage } from '../aws-backend/infra/stage.ts';
import { DocumentsSettings } from '../aws-backend/lambda/settings/documentsEngine.ts';
import { SpeechSettings } from '../aws-backend/lambda/settings/speechEngine.ts';

const root = path.join(import.meta.dirname, '..');
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const npmsOwn = ['ci', 'start', 'test', 'install'];

const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8');

/** The anchor of a heading on common Markdown hosts. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchorsOf = (text: string): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe.each(pages)('%s', (page) => {
  const text = textOf(page);

  it('links only to existing files and headings', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : path.join(path.dirname(page), file);
      if (!existsSync(path.join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    });

    expect(broken).toEqual([]);
  });

  it('names only existing npm scripts', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);

    expect(named.filter((name) => !Object.hasOwn(scripts, name) && !npmsOwn.includes(name))).toEqual([]);
  });
});

/** The names of the package's parts: files, API names, labels and other displayed texts. */
const metadata = globSync(['force-app/main/default/**/*-meta.xml', 'config/optional/**/*-meta.xml'], { cwd: root });
const tagged = (tags: string): string[] =>
  metadata.flatMap((file) => [...textOf(file).matchAll(new RegExp(`<(?:${tags})>([^<]+)<`, 'g'))].map(([, name = '']) => name));
const apiNames = new Set([...metadata.map((file) => path.basename(file).split('.')[0]), ...tagged('fullName')]);
const shown = new Set(tagged('label|masterLabel|name|title'));
const sectionOf = (page: string, heading: string): string =>
  textOf(page)
    .split(/^## /m)
    .find((text) => text.startsWith(heading)) ?? '';

describe.each([
  'README.md',
  'docs/admin-guide.md',
  'docs/security.md',
  'docs/runbook.md',
  'docs/upgrade.md',
  'docs/event-relay.md',
  'docs/agentforce.md',
])('the API names in %s', (page) => {
  it('exist in the package', () => {
    const named = [...textOf(page).matchAll(/`([A-Z][a-z]+_\w+)(?:\.(\w+))?`/g)].flatMap(([, ...names]) => names.filter(Boolean));

    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !apiNames.has(name))).toEqual([]);
  });
});

it('the admin guide uses the labels of the package', () => {
  const platformsOwn = ['Read', 'View All'];
  const named = [...sectionOf('docs/admin-guide.md', 'Where things are').matchAll(/(?<![\w`])_([A-Z][^_`]+)_(?!\w)/g)].map(
    ([, name = '']) => name,
  );

  expect(named).toContain('Not Readable and Failed Files');
  expect(named.filter((name) => !shown.has(name) && !platformsOwn.includes(name))).toEqual([]);
});

it('the admin guide explains only existing settings', () => {
  const rows = [...sectionOf('docs/admin-guide.md', 'What you decide').matchAll(/^\| `([\w.]+)` /gm)].map(
    ([, name = '']) => name.split('.')[0] ?? '',
  );

  expect(rows).toContain('retention');
  expect(rows.filter((name) => !Object.hasOwn(Stage.shape, name))).toEqual([]);
});

describe('the reading limits in the admin guide', () => {
  const [, example = ''] = /```json\n("reading"[^`]*)```/.exec(textOf('docs/admin-guide.md')) ?? [];
  const settings = JSON.parse(`{${example}}`) as Pick<Stage, 'reading'>;

  it('are valid stage settings', () => {
    expect(Stage.safeParse({ ...readStage('production'), ...settings }).error).toBeUndefined();
  });

  it('are the defaults', () => {
    const documents = DocumentsSettings.parse({});
    const speech = SpeechSettings.parse({ RESULTS_BUCKET: 'results' });

    expect(settings.reading).toMatchObject({
      maxDocumentBytes: documents.MAX_DOCUMENT_BYTES,
      maxCharacters: documents.MAX_CHARACTERS,
      maxPages: documents.MAX_PAGES,
      maxScannedPages: documents.MAX_SCANNED_PAGES,
      maxRecordingMinutes: speech.MAX_RECORDING_MINUTES,
      progressSeconds: speech.PROGRESS_SECONDS,
    });
  });
});
