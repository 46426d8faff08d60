import { localLanguage } from './localLanguage.ts';

const phrasesIn = async (text: string, languageCode: string): Promise<string[]> =>
  (await localLanguage().findKeyPhrases(text, languageCode)).map(({ value }) => value);

describe('key phrases of the languages that the tagger does not know', () => {
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
  ])('are told in %s, without what letters end with', async (languageCode, text, phrases) => {
    expect(await phrasesIn(text, languageCode)).toEqual(phrases);
  });

  it('are none that only say who speaks', async () => {
    const text = 'Speaker 1: The spare controller is here.\nSpeaker 2: The spare controller failed.\nSpeaker 1: The ticket number, please.';

    expect(await phrasesIn(text, 'en')).toEqual(['spare controller', 'ticket number']);
  });

  it('are none of Dutch', async () => {
    expect(await phrasesIn('De pomp van de fabriek is kapot, de pomp van de fabriek.', 'nl')).toEqual([]);
  });
});
