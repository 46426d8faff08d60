import { modelContract } from '../../../ports/model.contract.ts';
import { localModel } from './localModel.ts';

modelContract('localModel', localModel);

const topicsOf = async (text: string, languageCode = 'en') => (await localModel().analyze(text, languageCode)).topics;

/** Long enough for topics, without any recurring phrase. */
const filling = `Our engineers visited another factory near the river. They measured noise and heat during several afternoons, wrote everything down
and came home tired. Nobody complained. Breakfast was served early, and a friendly guide showed them around.`;

const summaryOf = async (text: string): Promise<string> => (await localModel().analyze(text, 'en')).summary.text;

describe('localModel', () => {
  it('summarizes the description of an invitation once, without calendar fields', async () => {
    const about = 'We look at the open orders and the renewal of the support plan.';
    const card = `DTSTART: 2026-12-03 15:00 (Europe/Berlin)\nORGANIZER: Ann, ann@globex.com\nDESCRIPTION: ${about}\nSTATUS: CONFIRMED\n`;

    expect(await summaryOf(`${card}\n${about}\nDiagnostic-Code: smtp; 550 5.1.1 No such user.`)).toBe(about);
  });

  it('summarizes with the most central sentences, verbatim and in order', async () => {
    const text =
      'The pump is late. Cats sleep. The pump is broken and late. Dogs bark loudly. Rain falls on the town. The broken pump is late again.';

    expect(await localModel().analyze(text, 'en')).toMatchObject({
      summary: { text: 'The pump is late. The pump is broken and late. The broken pump is late again.', method: 'Extractive' },
    });
  });

  it('leaves greetings, thanks and questions out of a summary if there is more', async () => {
    const told = 'The May container was billed twice. The refund comes on Friday. The contract ends in September.';
    const text = `Thank you for calling Kestrel Freight. How can I help you? ${told} Is there anything else? Vielen Dank für den Anruf.`;

    expect((await localModel().analyze(text, 'en')).summary.text).toBe(told);
  });

  it('leaves company names and printing advice out of the summary of a mail', async () => {
    const told = 'Perfecto, nos encaja. Vemos la grúa el jueves.';
    const text = `${told} Astilleros del Norte, S.A. Antes de imprimir este correo, piense en el medio ambiente.`;

    expect((await localModel().analyze(text, 'es')).summary.text).toBe(told);
  });

  it('prefers a question to thanks in the summary if there is little else', async () => {
    const text =
      'Danke für die schnelle Rückmeldung. Wir bleiben gern Ihr Kunde. Können Sie mir bis Mittwoch den Termin nennen? Ich spreche am Donnerstag mit dem Einkauf.';
    const { summary } = await localModel().analyze(text, 'de');

    expect(summary.text).toBe(text.slice('Danke für die schnelle Rückmeldung. '.length));
  });

  it('ignores the quotes and disclaimer of a mail in summary, tasks and risk', async () => {
    const head = 'From: [NAME_1] <[EMAIL_1]>\nDate: 2026-11-30T10:00:00.000Z\nSubject: Re: Quote\n\n';
    const own = 'The board approved the budget. Please send the contract by Friday.';
    const disclaimer = 'If you have received this email in error, please notify the sender by phone and delete it by 5 pm.';
    const quoted = '> Please confirm the quantities by Wednesday.\n> We will cancel our order otherwise.';
    const text = `${head}${own}\n\n${disclaimer}\n\nOn Mon, 23 Nov 2026 at 09:12, [NAME_2] wrote:\n${quoted}\n`;

    const { summary, actionItems, customerRisk } = await localModel().analyze(text, 'en');

    expect([summary.text, actionItems.map((item) => item.text), customerRisk]).toEqual([
      own,
      ['Please send the contract by Friday.'],
      undefined,
    ]);
  });

  it('summarizes the quote of a mail that only agrees to it, but returns none of its tasks', async () => {
    const head = 'From: [NAME_1] <[EMAIL_1]>\nDate: 2026-11-30T10:00:00.000Z\nSubject: Re: Quote\n\n';
    const quoted = 'Please approve the quote of $50,000 for ten pumps by Friday.';
    const text = `${head}Approved, thanks!\n\nHead of Procurement\n\n> ${quoted}\n`;

    expect(await localModel().analyze(text, 'en')).toMatchObject({ summary: { text: expect.stringContaining(quoted) }, actionItems: [] });
  });

  it('leaves apologies and closing formulas out of a summary', async () => {
    const told = 'The May container was billed twice. The refund comes on Friday. The contract ends in September.';
    const text = `Agent [NAME_1]: Sorry about that! ${told} We look forward to your order.`;

    expect((await localModel().analyze(text, 'en')).summary.text).toBe(told);
  });

  it('prefers early sentences and those with amounts, also in chats without full stops', async () => {
    const mail =
      'Alder came to Leeds. Issue date: 2 May. Got it. Weather stayed fine throughout. Lunch tasted great again. Renewal brings roughly $1.2M.';
    const chat =
      '[10:01] [NAME_1]: the order came in\n[10:02] [NAME_2]: did legal say yes?\n[10:03] [NAME_1]: they take 5 units\n[10:04] [NAME_2]: hi all\n[10:05] [NAME_1]: we ship in May';

    const summaries = await Promise.all([mail, chat].map(async (text) => (await localModel().analyze(text, 'en')).summary.text));

    expect(summaries[0]).toBe('Alder came to Leeds. Weather stayed fine throughout. Renewal brings roughly $1.2M.');
    expect(summaries[1]).toBe('[NAME_1]: the order came in\n[NAME_1]: they take 5 units\n[NAME_1]: we ship in May');
  });

  it.each(['[05/03/2026, 10:01:07] ', '05.03.26, 10:01 - ', '10:01 '])('omits the time of a chat: %j', async (time) => {
    expect(await summaryOf(`${time}[NAME_1]: The order came in today.\n${time}[NAME_2]: The pump is paid for.`)).toBe(
      '[NAME_1]: The order came in today. [NAME_2]: The pump is paid for.',
    );
  });

  it('keeps a long sentence that starts with a greeting', async () => {
    const told = 'Dear [NAME_1], thank you for renewing the annual support plan with Globex Corporation in London.';

    expect((await localModel().analyze(`${told} The plan costs $900. The plan starts in May.`, 'en')).summary.text).toContain(told);
  });

  it('doesn’t count speaker labels as words, or table rows as a chat', async () => {
    const call =
      'Speaker 1: Got it. Speaker 2: The oven keeps failing us. Speaker 1: We sent two engineers. Speaker 2: Bring a spare controller.';
    const offer =
      'Item Qty Total\nScanner 2 £36,800.00\nPlan 2 £4,300.00\nVAT 20% £8,410.00\n| Delivery takes six weeks, and six weeks more. |\nDelivery takes six weeks. The price holds until May. Training takes one day.';

    const summaries = await Promise.all([call, offer].map(async (text) => (await localModel().analyze(text, 'en')).summary.text));

    expect(summaries[0]).not.toContain('Got it');
    expect(summaries[1]).toBe('Delivery takes six weeks. The price holds until May. Training takes one day.');
  });

  it('prefers other sentences to listed tasks, and leaves out the rest of split sentences', async () => {
    const offer = `Prepared by Globex Corporation, 9 March 2026. The service costs $49,685 a year. Halcyon operates fourteen sites in Oregon.
between Halcyon Clinics (the Customer)
and Globex Corporation (the Supplier).
Next steps
1. Halcyon confirms the sites by 20 March.
2. Globex confirms the service by 23 March.
3. Halcyon confirms the service by 31 March.
The service includes spare parts.`;

    expect(await summaryOf(offer)).toBe(
      'The service costs $49,685 a year. Halcyon operates fourteen sites in Oregon. The service includes spare parts.',
    );
  });

  it('doesn’t summarize a table with the names of sheets', async () => {
    expect(await summaryOf('Quota\nRep\tClosed\nNorth\t300000\n\nNext steps\nAccount\tStep\nAlder\tSend quote')).toBe('');
    expect(await summaryOf('Summer Sale')).toBe('Summer Sale');
  });

  it('doesn’t repeat a sentence in the summary', async () => {
    expect(await summaryOf('The pump is late.\nThe pump is late.\nThe filter is new here.')).toBe(
      'The pump is late. The filter is new here.',
    );
  });

  it('doesn’t repeat sentences that differ only in numbers and page numbers', async () => {
    const page = (number: number) => `Page ${String(number)} of 40 The supplier repairs the pump within ${String(number)} days.\n`;

    expect(await summaryOf(`${page(1)}${page(2)}${page(3)}The buyer pays the supplier.`)).toBe(
      'The supplier repairs the pump within 1 days. The buyer pays the supplier.',
    );
  });

  it.each([
    ['- The pump is late.', 'The pump is late.'],
    ['[10:02] Ann: The pump is late.', 'Ann: The pump is late.'],
    ['10:02:11 Ann: The pump is late.', 'Ann: The pump is late.'],
    ['10:02 is when it came.', '10:02 is when it came.'],
    ['4.2 The supplier repairs the pump.', 'The supplier repairs the pump.'],
    ['2. The supplier repairs the pump.', 'The supplier repairs the pump.'],
    ['§ 7 Die Pumpe ist defekt.', 'Die Pumpe ist defekt.'],
    ['1.5 million pumps are late.', '1.5 million pumps are late.'],
    ['It costs approx. USD 30 per pump.', 'It costs approx. USD 30 per pump.'],
  ])('repeats a sentence in full, without bullets, clause numbers and times: %s', async (text, summary) => {
    expect(await summaryOf(text)).toBe(summary);
  });

  it('summarizes with three whole sentences despite abbreviations', async () => {
    const text = 'It costs approx. USD 30 per pump.\nThe pump costs approx. USD 40 there.\nThe pump is late.';

    expect(await summaryOf(text)).toBe(text.replaceAll('\n', ' '));
  });

  it('ignores table rows, except sentences in cells', async () => {
    expect(await summaryOf('Order\tCustomer\tAmount\n48213\tGlobex\t1200.00\n48214\tInitech\t90.10')).toBe('');
    expect(await summaryOf('Ticket\tComplaint\n48213\tThe pump was late again, and nobody called us.')).toContain(
      'The pump was late again',
    );
  });

  it('prefers two sentences to the headings, names and table rows of minutes', async () => {
    const table = 'Action  Owner  Due\nSend the quote to Contoso  [NAME_1]  20 Oct\nAsk [NAME_2] for the test report  [NAME_1]  22 Oct';
    const told = 'The launch moves to 3 November. We stay with the blue packaging.';
    const minutes = `Orion weekly sync\nPeople here: [NAME_1], [NAME_2]\n ${told.replace('. ', '.\n ')}\n${table}\nNext meeting is in May`;

    expect(await summaryOf(minutes)).toBe(told);
    expect(await summaryOf(table)).not.toContain('test report');
  });

  it('summarizes a text without sentences of three words', async () => {
    expect(await summaryOf('Total\n\nDue')).not.toBe('');
  });

  it('summarizes scripts without spaces', async () => {
    expect(await summaryOf('東京の支社から連絡がありました。納品が遅れています。東京の支社への納品が遅れています。')).toContain(
      '東京の支社への納品が遅れています。',
    );
  });

  it('returns recurring phrases as topics, with a higher confidence for more sentences', async () => {
    const text = `${filling} The control panel is dark. Replace the control panel. A water leak stopped it. Every control panel has a water leak.`;

    expect(await topicsOf(text)).toEqual([
      { value: 'control panel', quote: 'control panel', confidence: 0.6, method: 'Extractive' },
      { value: 'water leak', quote: 'water leak', confidence: 0.5, method: 'Extractive' },
    ]);
  });

  it('finds the topic of a short text by the last word of its phrases, and returns the longest', async () => {
    const text = `I see an expired SAML certificate. I extended the old certificate. Please upload the new certificate before Friday. ${filling}`;

    expect(await topicsOf(text)).toMatchObject([{ value: 'SAML certificate', confidence: 0.6 }]);
  });

  it.each([
    ['a short text', 'The control panel is dark. Replace the control panel.'],
    ['a phrase that occurs once', `${filling} The control panel is dark.`],
    ['masked personal data', `${filling} We met [NAME_1] today. [NAME_1] called [NAME_2]. Ask [NAME_1], not [NAME_2]. [NAME_2] is away.`],
    ['names', `${filling} Globex Corporation pays. Ask Globex Corporation. It is due on 3 March 2026. We wait until 3 March 2026.`],
    ['phrases with demonstratives', `${filling} This Agreement is new. Sign This Agreement. Read this agreement. Keep this agreement.`],
    ['speaker labels', `${filling}\nCustomer support: Hello.\nCustomer support: We wait.\nCustomer support: Goodbye.`],
    ['page headers', `${filling}\nQuality handbook, page 1\n${filling}\nQuality handbook, page 2`],
  ])('returns no topics for %s', async (_, text) => {
    expect(await topicsOf(text)).toEqual([]);
  });

  it.each([
    [
      'de',
      `Wir möchten den Wartungsvertrag um zwei Jahre verlängern. Die Reaktionszeit ist zu lang. Der neue Wartungsvertrag soll die technische Unterstützung
regeln. Die Reaktionszeit steht im Angebot, das Angebot fehlt. Mit der technischen Unterstützung sind wir unzufrieden, sie ruft nicht zurück. Das
Angebot kommt bis Freitag, und alle freuen sich darauf.`,
      ['Reaktionszeit', 'Wartungsvertrag', 'technische Unterstützung'],
    ],
    [
      'fr',
      `Nous voulons renouveler le contrat de maintenance. La ligne de production est en panne depuis mardi. Le contrat de maintenance couvre
l'assistance technique. La ligne de production ne marche pas et l'assistance technique ne répond pas. Le client attend jusqu'à la fin du mois. À la fin du
mois nous verrons. Le client est patient.`,
      ['assistance technique', 'contrat de maintenance', 'ligne de production'],
    ],
    [
      'es',
      `Queremos renovar el contrato de mantenimiento. La línea de producción está parada desde el martes. El contrato de mantenimiento cubre la
asistencia técnica. La línea de producción no funciona y la asistencia técnica no responde. El cliente espera hasta el fin de mes. Al fin de mes veremos.
El cliente es paciente y escribe mucho.`,
      ['asistencia técnica', 'contrato de mantenimiento', 'línea de producción'],
    ],
  ])('returns the topics of a text in %s', async (languageCode, text, topics) => {
    expect((await topicsOf(text, languageCode)).map(({ value }) => value).toSorted()).toEqual(topics);
  });

  it('notes that topics aren’t supported in other languages', async () => {
    const text = 'De pomp is te laat en het filter is kapot. '.repeat(10);

    expect(await localModel().analyze(text, 'nl')).toMatchObject({ topics: [], notes: [{ code: 'TOPICS_UNTOLD' }] });
    expect((await localModel().analyze(filling, 'en')).notes).toEqual([]);
    expect((await localModel().analyze('De pomp is kapot.', 'nl')).notes).toEqual([]);
  });

  it('quotes a topic where it consists of whole words', async () => {
    const text = `${filling} A wind farmhouse burned. The wind farm is new. Sell the wind farm. Paint the wind farm.`;

    const [farm] = await topicsOf(text);

    expect(farm).toMatchObject({ value: 'wind farm', quote: 'The wind farm' });
  });

  it.each([
    ['Please send us the signed copy by 3 March 2026.', { owner: undefined, due: '3 March 2026' }],
    ['Action: [NAME_2] to book the room', { owner: '[NAME_2]', due: undefined }],
    ['Globex must confirm the order before next week.', { owner: 'Globex', due: 'next week' }],
    ['Bitte senden Sie die Rechnung bis Freitag.', { owner: undefined, due: 'Freitag' }],
  ])('returns the action item of: %s', async (text, action) => {
    expect((await localModel().analyze(text, 'en')).actionItems).toEqual([{ text, quote: text, ...action }]);
  });

  it.each([
    'The order was sent by Friday.',
    'Please note that prices include tax.',
    'We will be closed on Monday.',
    'From: will@x.example',
  ])('returns no action items for: %s', async (text) => {
    expect((await localModel().analyze(text, 'en')).actionItems).toEqual([]);
  });

  it.each(['The customer is happy with the plan.', 'You can end the call with the red button.'])('finds no risk in: %s', async (text) => {
    expect((await localModel().analyze(text, 'en')).customerRisk).toBeUndefined();
  });
});
