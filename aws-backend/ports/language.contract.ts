import { DetectedLanguage, Entity, KeyPhrase, PersonalData, Sentiment } from '../contracts/interpretation.ts';
import type { Language } from './language.ts';

const mail = `Dear Margaret Thompson,

Thank you for your call. We are sorry that the annual support plan of Northwind Trading was billed twice.
Sarah Johnson from Globex Corporation in Chicago will check the annual support plan on 3 March 2026.
The refund of $1,249.00 goes to DE89 3704 0044 0532 0130 00. Write to s.johnson@globex.example.`;

const languages: readonly (readonly [string, string])[] = [
  ['en', 'Please send the invoice to our office in London before Friday.'],
  ['de', 'Bitte senden Sie die Rechnung vor Freitag an unser Büro.'],
  ['fr', 'Merci de nous envoyer la facture avant vendredi.'],
  ['es', 'Por favor envíen la factura antes del viernes.'],
  ['ja', '金曜日までに請求書を送ってください。'],
  ['ar', 'يرجى إرسال الفاتورة قبل يوم الجمعة.'],
];

const moods: readonly (readonly [Sentiment['label'], string])[] = [
  ['Positive', 'The new portal is great and the team was very helpful. We love it.'],
  ['Negative', 'The delivery was terrible. The pump arrived damaged and we are very disappointed.'],
  ['Neutral', 'The meeting takes place on Monday in room 12.'],
  ['Mixed', 'The support team was wonderful and friendly. The delivery was awful and the pump arrived broken.'],
];

const textsOf = (text: string, { mentions }: { mentions: { start: number; end: number }[] }): string[] =>
  mentions.map(({ start, end }) => text.slice(start, end));

/** Contract tests for implementations of Language. */
export const languageContract = (name: string, make: () => Language): void => {
  describe(`${name} (Language contract)`, () => {
    it.each(languages)('detects %s', async (code, text) => {
      const detected = await make().detectLanguage(text);

      expect(DetectedLanguage.parse(detected)).toMatchObject({ code });
    });

    it.each(['', ' \n', '12345 67890'])('gives the language und if the text shows none: %j', async (text) => {
      expect(await make().detectLanguage(text)).toEqual({ code: 'und', confidence: 0 });
    });

    it('finds personal data with its offsets', async () => {
      const found = await make().findPersonalData(mail, 'en');

      expect(
        PersonalData.array()
          .parse(found)
          .map(({ category, start, end }) => [category, mail.slice(start, end)]),
      ).toEqual([
        ['NAME', 'Margaret Thompson'],
        ['NAME', 'Sarah Johnson'],
        ['IBAN', 'DE89 3704 0044 0532 0130 00'],
        ['EMAIL', 's.johnson@globex.example'],
      ]);
    });

    it('finds entities with their mentions', async () => {
      const found = Entity.array().parse(await make().findEntities(mail, 'en'));

      expect(found).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ category: 'PERSON', value: 'Sarah Johnson' }),
          expect.objectContaining({ category: 'ORGANIZATION', value: 'Globex Corporation' }),
          expect.objectContaining({ category: 'LOCATION', value: 'Chicago' }),
          expect.objectContaining({ category: 'MONEY', value: '$1,249.00' }),
        ]),
      );
      for (const entity of found)
        for (const said of textsOf(mail, entity)) expect(said.replace(/\s+/g, ' ').toLowerCase()).toBe(entity.value.toLowerCase());
    });

    it('ranks the most frequent key phrase first', async () => {
      const [first] = KeyPhrase.array().parse(await make().findKeyPhrases(mail, 'en'));

      expect(first?.value).toBe('annual support plan');
      expect(textsOf(mail, first!)).toEqual(['annual support plan', 'annual support plan']);
    });

    it.each(moods)('judges the sentiment of a text as %s', async (label, text) => {
      expect(Sentiment.parse(await make().judgeSentiment(text, 'en'))).toMatchObject({ label });
    });

    it('judges an email by its own text, not by the quoted one', async () => {
      const head = 'From: Ann\nTo: Tom\nDate: 2026-11-30T10:00:00.000Z\nSubject: Re: Portal\n\n';
      const quoted = 'On Mon, Nov 23, 2026 at 9:12 AM Tom wrote:\n> The delivery was terrible. The pump arrived damaged.\n';

      expect(await make().judgeSentiment(`${head}The new portal is great. We love it.\n\n${quoted}`, 'en')).toMatchObject({
        label: 'Positive',
      });
    });

    it('finds nothing in an empty text', async () => {
      const language = make();

      expect(await language.findPersonalData('', 'und')).toEqual([]);
      expect(await language.findEntities('', 'und')).toEqual([]);
      expect(await language.findKeyPhrases('', 'und')).toEqual([]);
      expect(await language.judgeSentiment('', 'und')).toEqual({ label: 'Neutral', score: 0 });
    });
  });
};
