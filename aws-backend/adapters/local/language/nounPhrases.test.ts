import { localLanguage } from './localLanguage.ts';

const phrasesIn = async (text: string, languageCode: string): Promise<string[]> =>
  (await localLanguage().findKeyPhrases(text, languageCode)).map(({ value }) => value);

describe('Key phrases in languages that the tagger doesn’t support', () => {
  it.each([
    [
      'de',
      'Die Ausschreibung umfasst zwölf Ladestationen und einen Wartungsvertrag. Der Bericht über die defekten Pumpen fehlt. Vielen Dank für Ihre Anfrage, für Ihre Zeit und für Ihre Mühe. Mit freundlichen Grüßen',
      ['defekten Pumpen', 'Ausschreibung', 'Wartungsvertrag'],
    ],
    [
      'fr',
      "Le contrat de maintenance couvre l'assistance technique. Dans l'attente de votre réponse, mes salutations distinguées.",
      ['contrat de maintenance', 'assistance technique'],
    ],
    [
      'es',
      'La propuesta técnica y las referencias de clientes. Reciba un saludo cordial.',
      ['referencias de clientes', 'propuesta técnica'],
    ],
  ])('are found in %s, without closing formulas', async (languageCode, text, phrases) => {
    expect(await phrasesIn(text, languageCode)).toEqual(phrases);
  });

  it('exclude speaker labels', async () => {
    const text = 'Speaker 1: The spare controller is here.\nSpeaker 2: The spare controller failed.\nSpeaker 1: The ticket number, please.';

    expect(await phrasesIn(text, 'en')).toEqual(['spare controller', 'ticket number']);
  });

  it('are not found in Dutch, which has no pattern', async () => {
    expect(await phrasesIn('De pomp van de fabriek is kapot, de pomp van de fabriek.', 'nl')).toEqual([]);
  });
});
