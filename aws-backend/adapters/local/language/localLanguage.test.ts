import { languageContract } from '../../../ports/language.contract.ts';
import { localLanguage } from './localLanguage.ts';
import { moods } from './test/moods.ts';
import { score } from './test/personalDataScore.ts';
import { tuned } from './test/personalDataTuned.ts';
import { unseen } from './test/personalDataUnseen.ts';
import { windowsOf } from './windows.ts';

const language = localLanguage();
languageContract('localLanguage', () => language);

const named = async (text: string, languageCode = 'en') =>
  (await language.findPersonalData(text, languageCode)).map(({ category, start, end }) => `${category}:${text.slice(start, end)}`);

describe('localLanguage', () => {
  it.each([
    ['the tuning sample', tuned],
    ['the held-out sample', unseen],
  ])('finds personal data with a recall and precision of at least 0.95 in %s', async (_, sample) => {
    const { precision, recall, missed, wrong } = await score(language, sample);

    expect({ missed, wrong, isGood: precision >= 0.95 && recall >= 0.95 }).toMatchObject({ isGood: true });
  });

  it('finds each part of a full name when it is mentioned alone', async () => {
    expect(await named('Margaret Thompson called twice. Thompson wants a refund; I like Margaret.')).toEqual([
      'NAME:Margaret Thompson',
      'NAME:Thompson',
      'NAME:Margaret',
    ]);
  });

  it('returns no key phrases with currencies or parts of amounts', async () => {
    const text = 'The repair invoice over $310.50 is paid. Water pump 40.00 GBP\nWater filter 9.00 GBP\nRest 2.00 GBP';

    const phrases = (await language.findKeyPhrases(text, 'en')).map(({ value }) => value);
    expect(phrases).toContain('repair invoice');
    expect(phrases.join()).not.toMatch(/GBP|over/);
  });

  it('returns no key phrases with quote marks, table bars, field labels or function words', async () => {
    const text = `> Attached is the pump offer.
> Attached is the pump offer.
RevOps | Contoso Ltd
PO Number: 12
Neither party pays unless the pump offer is late. Neither party waits unless it is late, see above.
The VP next speaks above. The VP next speaks above.`;

    const phrases = (await language.findKeyPhrases(text, 'en')).map(({ value }) => value);
    expect(phrases).toContain('pump offer');
    expect(phrases.join('; ')).not.toMatch(/>|\||Neither|unless|above|next|Number/);
  });

  it('doesn’t report the headers of a sales table as names', async () => {
    expect(await named('Rep\tQuota\tClosed\tAttainment\nMaria Lopez\t300000\t210000\t70%')).toEqual(['NAME:Maria Lopez']);
  });

  it.each([
    ['jane.fie[d@halcyon.example', ['EMAIL:jane.fie[d@halcyon.example']],
    ['sales(office@halcyon.example)', ['EMAIL:office@halcyon.example']],
  ])('takes a bracket in an e-mail address for a misread letter unless it is closed: %s', async (text, found) => {
    expect(await named(text)).toEqual(found);
  });

  it('doesn’t report a hospital in a customer field as a person', async () => {
    expect(await named('Client : Hôpital Saint-Luc, Lyon', 'fr')).toEqual([]);
  });

  it('doesn’t report companies named like people', async () => {
    expect(await named('Johnson & Johnson and Becker GmbH met the Morgan Stanley board.')).toEqual([]);
  });

  it('finds a postcode together with its street', async () => {
    expect(await named('Globex Corporation - 17 Victoria Road, Leeds LS6 1AS')).toEqual(['ADDRESS:17 Victoria Road, Leeds LS6 1AS']);
  });

  it.each([
    ['i am at 12 main street, springfield until 5', ['ADDRESS:12 main street, springfield']],
    ['ship it to 4b old mill rd please', ['ADDRESS:4b old mill rd']],
    ['my number is 0171 5551234, hers is secret', ['PHONE:0171 5551234']],
    ['Meine neue Nummer lautet 089 55512345.', ['PHONE:089 55512345']],
    ['it is a 2 lane road, 12 months down the road, and 3 new streets', []],
    ['the order number is 20260417', []],
    ['Doc version 4.2.0.1 supersedes 4.1.9.9; ip 8.8.8.8', ['IP_ADDRESS:8.8.8.8']],
    ['ping 127.0.0.1 or 0.1.2.3, netmask 255.255.255.0, ::ffff:127.0.0.0', []],
    [
      'Nato il 3 maggio 1970, data de nascimento: 3/5/1970, geboren op 3 mei 1970',
      ['DATE_OF_BIRTH:3 maggio 1970', 'DATE_OF_BIRTH:3/5/1970', 'DATE_OF_BIRTH:3 mei 1970'],
    ],
    ['debian-2004-11-29-19.iso of 2021.06.15-1', []],
    ['npm i lwc@8.28.2, Chromium 156.0.8078.79, times 3.49/0.41/2.94/0.5', []],
    ['Geboren bin ich am 3.5.1970.', ['DATE_OF_BIRTH:3.5.1970']],
    ['Sie ist am 3. Mai 1970 in Köln geboren.', ['DATE_OF_BIRTH:3. Mai 1970']],
  ])('finds personal data in the style of chats: %s', async (text, marks) => {
    expect(await named(text)).toEqual(marks);
  });

  it.each([
    ['4711\t1234.56\t2026-03-04\t020 7946 0958\t89.10', ['PHONE:020 7946 0958']],
    ['4711 1234.56 2026-03-04 89.10 and (312) 555-0147', ['PHONE:(312) 555-0147']],
    ['Call 02079460958 about 1234.56 of 2026-03-04', ['PHONE:02079460958']],
    ['02079460958\t1234.56\t2026-03-04\t771205312\t89.10', []],
    ['Total 0221.47 ou 01.23.45.67.89', ['PHONE:01.23.45.67.89']],
  ])('finds only phone numbers among the numbers of a table: %s', async (text, marks) => {
    expect((await named(text, 'fr')).filter((mark) => mark.startsWith('PHONE'))).toEqual(marks);
  });

  it('judges the sentiment of a sentence after a long table', async () => {
    const table = '4711\t1234.56\t2026-03-04\t89.10\n'.repeat(400);

    expect(await language.judgeSentiment(`${table}The delivery was a disaster and we are angry.`, 'en')).toMatchObject({
      label: 'Negative',
    });
  });

  it('doesn’t report the date of a contract as a date of birth', async () => {
    expect(await named('Signed on 12 May 1984, born on 3 June 1960.')).toEqual(['DATE_OF_BIRTH:3 June 1960']);
  });

  it('finds personal data in a long text, with its offsets', async () => {
    const line = 'The pump is late and the filter is broken, says the service team of the Leeds site.\n';
    const text = `${line.repeat(1200)}Please call Margaret Thompson on (312) 555-0147.\n${line.repeat(1200)}`;

    expect(await named(text)).toEqual(['NAME:Margaret Thompson', 'PHONE:(312) 555-0147']);
  });

  it('yields to the event loop twice for each window of a long text', async () => {
    const text = 'Margaret Thompson wrote that the pump is late; please call (312) 555-0147.\n'.repeat(5000);
    let turns = 0;
    let waiting = setImmediate(function count() {
      turns += 1;
      waiting = setImmediate(count);
    });

    await language.findPersonalData(text, 'en');

    clearImmediate(waiting);
    expect(turns).toBeGreaterThanOrEqual(2 * windowsOf(text).length);
  });

  it('finds phone numbers before and after a long row of numbers, for which libphonenumber takes minutes', async () => {
    expect(await named(`Call 020 7946 0018: ${'1 '.repeat(60)}+44 20 7946 0019`)).toEqual([
      'PHONE:020 7946 0018',
      'PHONE:+44 20 7946 0019',
    ]);
  });

  it.each(moods)('judges as %s: %s', async (label, text) => {
    expect(await language.judgeSentiment(text, 'en')).toMatchObject({ label });
  });

  it('returns no sentiment in an unsupported language, but a note', async () => {
    expect(await language.judgeSentiment('Dit is een ramp, vreselijk.', 'nl')).toBeUndefined();
    expect(language.notes?.('nl')).toContainEqual({ code: 'SENTIMENT_UNJUDGED' });
    expect(language.notes?.('en')).toEqual([]);
  });

  it('notes that names may be missed in languages without rules', () => {
    const warned = ['ar', 'nl', 'de', 'en', 'es', 'fr', 'und'].filter((code) =>
      language.notes?.(code).some((note) => note.code === 'PERSONAL_DATA_OTHER_LANGUAGE'),
    );

    expect(warned).toEqual(['ar', 'nl']);
  });
});
