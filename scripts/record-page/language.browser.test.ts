import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { elementsWithin, parseXml } from '../metadata/xmlTree.ts';
import { localStatus } from '../local-system/localStatus.ts';
import { adminUsername } from '../local-system/localUsers.ts';
import { salesforceCli } from '../salesforceCli.ts';
import { dataFolder, fourFreePorts, startSystem, type StartedSystem } from '../test/startedSystem.ts';
import { launchBrowser } from './launchBrowser.ts';
import { desk, openRecordPage, phone } from './test/recordPageInBrowser.ts';

const root = path.join(import.meta.dirname, '..', '..');
const optional = path.join(root, 'config', 'optional');

let system: StartedSystem;
let data: Awaited<ReturnType<typeof dataFolder>>;
let browser: Browser;

/** Deploys the translations as an administrator would. */
const deployTranslations = async (): Promise<void> => {
  const { clientId = '', privateKeyFile = '' } = (await localStatus(system.port)) ?? {};
  const sf = salesforceCli({ home: path.join(data.folder, 'sf-home-of-test'), cwd: optional });
  const login = ['org', 'login', 'jwt', '--client-id', clientId, '--jwt-key-file', privateKeyFile, '--username', adminUsername];
  for (const args of [
    [...login, '--instance-url', system.url, '--alias', 'translated'],
    ['project', 'deploy', 'start', '--source-dir', 'translations', '--target-org', 'translated'],
  ]) {
    const { exitCode, stdout, stderr } = await sf(args);
    if (exitCode !== 0) throw new Error(stdout + stderr);
  }
};

const textsIn = async (file: string, element: string): Promise<string[]> => {
  const xml = parseXml(await readFile(path.join(root, file)));
  if ('message' in xml) throw new Error(xml.message);
  return elementsWithin(xml)
    .filter(({ name }) => name === element)
    .map(({ text }) => text);
};

/** Returns the English labels whose translation differs, except those with placeholders. */
const englishOnly = async (language: string): Promise<string[]> => {
  const translated = new Set(await textsIn(`config/optional/translations/translations/${language}.translation-meta.xml`, 'label'));
  const english = await textsIn('force-app/main/default/labels/CustomLabels.labels-meta.xml', 'value');
  return english.filter((value) => value.length > 3 && !value.includes('{') && !translated.has(value));
};

const note = (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    `Please send the contract to Globex Ltd by Friday, or we cancel. Call me on 020 7946 0018. — Margaret Thompson (${name})`,
  ),
});

beforeAll(async () => {
  data = await dataFolder();
  [system, browser] = await Promise.all([startSystem(data.folder, await fourFreePorts()), launchBrowser()]);
  await deployTranslations();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await system.stop();
  await data.remove();
});

describe('the panel in another language', () => {
  it.each([
    ['de', desk, 'Geschwärzten Text herunterladen'],
    ['de', phone, 'Geschwärzten Text herunterladen'],
    ['fr', phone, 'Télécharger le texte caviardé'],
    ['es', phone, 'Descargar texto censurado'],
  ])('shows all texts in that language and fits: %s', async (language, device, download) => {
    const home = await fetch(`${system.url}/lightning`, { redirect: 'manual' });
    const url = new URL(home.headers.get('location') ?? '', system.url);
    url.searchParams.set('language', language);
    const opened = await openRecordPage(browser, url.href, device);
    const { page } = opened;
    const name = `${language} ${String(device.viewport?.width)}.txt`;

    await page.locator('c-media-dropzone input[data-source="files"]').setInputFiles([note(name)]);
    await opened.row(name, 'Ready').getByText(download).waitFor();

    const english = new Set(await englishOnly(language));
    const said = (await page.locator('c-media-panel').innerText()).split('\n').map((line) => line.trim());
    expect(said.filter((line) => english.has(line))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await opened.accessibilityProblems()).toEqual([]);
    expect(opened.complaints).toEqual([]);
    if (device === desk) await opened.picture('german');
    await page.context().close();
  });
});
