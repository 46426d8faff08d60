import { localLanguage } from './localLanguage.ts';

const language = localLanguage();

describe('judgeSentiment, by words of mood', () => {
  it.each([
    ['de', 'Negative', 'Die Pumpe ist zum dritten Mal ausgefallen, worüber wir sehr verärgert sind.'],
    ['de', 'Negative', 'Wir sind mit dem Service nicht zufrieden.'],
    ['de', 'Positive', 'Vielen Dank für die schnelle Hilfe, Ihr Team ist wirklich großartig!'],
    ['de', 'Positive', 'Ihr Techniker war freundlich und die Umstellung lief reibungslos.'],
    ['de', 'Neutral', 'Bitte überweisen Sie den Betrag bis zum 15.12.2026. Mit freundlichen Grüßen'],
    ['de', 'Neutral', 'Die Kündigungsfrist beträgt drei Monate.'],
    ['de', 'Neutral', 'Die Kündigung bedarf der Schriftform. Ein Freund aus der Lobby kauft im Supermarkt ein, vor allem Obst.'],
    ['fr', 'Neutral', 'Le contentieux sur les panneaux est plus long. Le contrat peut être résilié à tout moment.'],
    ['es', 'Neutral', 'La rotación de las maletas en Malta dura dos días. La cancelación es gratuita.'],
    ['de', 'Mixed', 'Das Gerät ist hervorragend, aber die Lieferung war eine Katastrophe.'],
    ['fr', 'Negative', 'Nous sommes furieux : la machine est encore en panne.'],
    ['fr', 'Negative', 'Je ne suis pas satisfait de la livraison.'],
    ['fr', 'Positive', 'Nous sommes ravis de votre équipe, le service est impeccable.'],
    ['fr', 'Neutral', "Merci de nous envoyer la facture. Veuillez agréer, Madame, l'expression de nos sentiments distingués."],
    ['es', 'Negative', 'Estamos muy decepcionados, el pedido llegó dañado.'],
    ['es', 'Positive', 'Estamos encantados con el servicio y lo recomendamos.'],
    ['es', 'Neutral', 'Adjuntamos la factura de marzo. Gracias por su confianza.'],
    ['de', 'Negative', 'Seit drei Wochen warten wir, und niemand ruft zurück.'],
    ['de', 'Negative', 'Wenn das bis Freitag nicht gelöst ist, kündigen wir den Vertrag.'],
    ['de', 'Neutral', 'Bei Fragen oder Problemen melden Sie sich bitte. Fehlt eine Unterlage, rufen wir an.'],
    ['fr', 'Negative', 'Cela fait un mois que nous attendons et personne ne nous rappelle.'],
    ['fr', 'Neutral', "En cas de retard ou d'erreur, appelez-nous."],
    ['es', 'Negative', 'Llevamos dos semanas esperando y nadie contesta.'],
    ['es', 'Neutral', 'Si falta algún documento, llámenos.'],
    ['en', 'Negative', 'If this is not sorted by Friday we will cancel the contract.'],
    ['en', 'Neutral', 'Please contact us if you have any problems or complaints. If something is wrong with the invoice, call us.'],
    ['en', 'Mixed', 'Great people, terrible software.'],
    ['en', 'Neutral', 'We will not cancel the contract.'],
    ['en', 'Neutral', 'Commit: $410k. Best case: $220k. Our champion left. If it helps, ask for the discount approval.\nBest,\nOmar'],
    ['en', 'Negative', '1. How satisfied are you with us? 2\n2. What should we improve?\nThe app crashes all the time.'],
    ['en', 'Neutral', 'PO 187 is attached, for 86 units in 4Q to Austin, TX. No problem at all, please see our help center.'],
    ['en', 'Neutral', 'The AML check of the Kia fleet is in your hands, the VIP pass has NFC.'],
    ['de', 'Neutral', 'Eine Stornierung ist bis 24 Stunden nach Bestelleingang kostenfrei möglich.'],
    ['fr', 'Neutral', 'Nous avons le plaisir de vous adresser notre meilleure offre.'],
    ['de', 'Neutral', 'Wir wollen den Vertrag nicht kündigen.\nMit freundlichem Gruß'],
    ['fr', 'Positive', 'Pas de résiliation de notre côté, nous sommes très contents.'],
    ['de', 'Neutral', 'Jede Partei kann den Vertrag mit einer Frist von drei Monaten kündigen.\nFreundliche Grüsse'],
  ])('judges %s as %s: %s', async (languageCode, label, text) => {
    expect(await language.judgeSentiment(text, languageCode)).toMatchObject({ label });
  });

  it('judges a mail without its quotes and disclaimer', async () => {
    const head = 'From: Ann <ann@globex.com>\nDate: 2026-11-30T10:00:00.000Z\nSubject: Re: Quote\n\n';
    const disclaimer = 'Unauthorised copying of this e-mail is strictly prohibited and may lead to legal action.';
    const text = `${head}We are very happy with the offer.\n\n${disclaimer}\n\n> We are furious and will cancel our contract.`;

    expect(await language.judgeSentiment(text, 'en')).toMatchObject({ label: 'Positive' });
  });

  it('ignores the names of people and files in a mail header', async () => {
    const head = 'From: Joy Love <joy@happy.example>\nTo: Grace Best\nDate: 2026-11-30T10:00:00.000Z\nSubject: Invoice\n\n';

    expect(await language.judgeSentiment(`${head}The invoice is below.\nAttachment: invoice.pdf (9 bytes)`, 'en')).toMatchObject({
      label: 'Neutral',
    });
  });

  it('notes that it judges by word lists', () => {
    expect(language.notes?.('de')).toEqual([{ code: 'SENTIMENT_BY_WORDS' }]);
  });
});
