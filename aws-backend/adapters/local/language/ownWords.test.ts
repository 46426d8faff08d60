import { isDisclaimer } from './disclaimers.ts';
import { ownWords } from './ownWords.ts';

const headOf = (subject: string): string =>
  `From: Ann <ann@globex.com>\nTo: Tom <tom@acme.com>\nDate: 2026-11-30T10:00:00.000Z\nSubject: ${subject}\n\n`;
const own = 'The new offer looks great.';
const saidIn = (body: string, subject = 'Re: Quote'): string[] =>
  ownWords(headOf(subject) + body)
    .slice(headOf(subject).length)
    .split('\n')
    .filter((line) => /\p{L}/u.test(line));

describe('The own words of a mail', () => {
  it.each([
    ['Gmail', 'On Mon, Nov 23, 2026 at 9:12 AM Tom <tom@acme.com> wrote:\n\n> We cancel.'],
    ['Gmail, on two lines', 'On Mon, Nov 23, 2026 at 9:12 AM Tom\n<tom@acme.com> wrote:\n> We cancel.'],
    ['an iPhone', '> On 23 Nov 2026, at 09:12, Tom <tom@acme.com> wrote:\n> \n> We cancel.'],
    ['Yahoo, without marks', 'On Monday, November 23, 2026 at 09:12:00 AM GMT, Tom wrote:\n\nWe cancel.'],
    ['Outlook', 'From: Tom\nSent: Monday, November 23, 2026 9:12 AM\nTo: Ann\nSubject: Quote\nWe cancel.'],
    [
      'Outlook as text',
      '________________________________\n*Von:* Tom\n*Gesendet:* Montag, 23. November 2026 09:12\n*An:* Ann\n\nWe cancel.',
    ],
    ['older Outlook', '-----Ursprüngliche Nachricht-----\nVon: Tom\nAn: Ann\nWe cancel.'],
    ['Thunderbird', 'Am 23.11.26 um 09:12 schrieb Tom:\n> We cancel.'],
    ['Yahoo in German', 'Am Montag, 23. November 2026 um 09:12:00 MEZ hat Tom <tom@acme.com> Folgendes geschrieben:\n\nWe cancel.'],
    ['Gmail on a German phone', 'Tom <tom@acme.com> schrieb am Mo., 23. Nov. 2026, 09:12:\n\nWe cancel.'],
    ['an older Gmail', '2026-11-23 9:12 GMT+01:00 Tom <tom@acme.com>:\n\nWe cancel.'],
    ['GMX', 'Gesendet: Montag, 23. November 2026 um 09:12 Uhr\nVon: "Tom" <tom@acme.com>\nAn: ann@globex.com\nBetreff: Quote\nWe cancel.'],
    ['older Thunderbird', '-------- Original-Nachricht --------\nBetreff: Quote\nDatum: Mon, 23 Nov 2026\nVon: Tom\nAn: Ann\n\nWe cancel.'],
    ['Gmail in French', 'Le lun. 23 nov. 2026 à 09:12, Tom <tom@acme.com> a\nécrit :\n\n> We cancel.'],
    ['French Outlook', 'De : Tom\nEnvoyé : lundi 23 novembre 2026 09:12\nÀ : Ann\nObjet : Devis\n\nWe cancel.'],
    ['Yahoo in Spanish', 'En lunes, 23 de noviembre de 2026, 09:12:00 CET, Tom <tom@acme.com> escribió:\n\nWe cancel.'],
    ['Gmail in Spanish', 'El lun, 23 nov 2026 a las 9:12, Tom (<tom@acme.com>) escribió:\n\n> We cancel.'],
    ['Salesforce', '--------------- Original Message ---------------\nFrom: Tom\nSubject: Quote\n\nWe cancel.'],
  ])('end before the quote of %s', (_, quoted) => {
    expect(saidIn(`${own}\n\n${quoted}\n`)).toEqual([own]);
  });

  it('include inline answers between quoted lines', () => {
    expect(saidIn('On 23 Nov 2026 Tom wrote:\n> How many?\n\nTen of the pumps.\n\n> And when?\n\nOn Friday, please.')).toEqual([
      'Ten of the pumps.',
      'On Friday, please.',
    ]);
  });

  it.each([
    ['beside the author', 'Ann, Nov 30, 2026, 10:00 GMT'],
    ['below the author', 'Ann Baker (Globex Support)\n\nNov 30, 2026, 10:00 AM GMT+1'],
  ])('are the newest comment of a ticket, with the time %s', (_, written) => {
    const comment = (said: string): string => `${'-'.repeat(46)}\n\n${written}\n\n${said}\n\n`;
    const said = saidIn(`##- Please type your reply above this line -##\n\n${comment(own)}${comment('We cancel.')}`);

    expect(said).toContain(own);
    expect(said).not.toContain('We cancel.');
  });

  it.each([
    ['by its subject', 'WG: Quote', 'From: Bob\nSent: Monday, November 23, 2026\nTo: Ann\n\n'],
    ['by the separator of Gmail', 'Quote', '---------- Forwarded message ---------\nFrom: Bob\nDate: Mon, Nov 23, 2026\nTo: Ann\n\n'],
  ])('include a forwarded mail, recognized %s, but not its quotes', (_, subject, forwarded) => {
    const said = saidIn(`Tom, have a look at this.\n\n${forwarded}We may leave.\n\nFrom: Tom\nSent: Friday\nTo: Bob\n\nOld.`, subject);

    expect(said.at(-1)).toBe('We may leave.');
  });

  it('continue after a schedule with date and time', () => {
    expect(saidIn(`${own}\n\nDate: 3 December 2026\nFrom: 9:00 to 12:00\nRoom: 12\n\nConfirm the room, please.`)).toContain(
      'Confirm the room, please.',
    );
  });

  it('include, of nested forwarded mails, the first that says more than "FYI"', () => {
    const passed = (who: string, said: string): string =>
      `---------- Forwarded message ---------\nFrom: ${who} <${who}@acme.com>\nDate: Mon, Nov 23, 2026\nSubject: Leak\nTo: Ann\n\n${said}\n\n`;

    const said = saidIn(
      `Can you take this?\n\n${passed('Bob', 'FYI')}${passed('Eve', 'The pump of site 4 leaks.')}${passed('Tom', 'Old.')}`,
      'Fwd: Leak',
    );

    expect(said).toContain('The pump of site 4 leaks.');
    expect(said).not.toContain('Old.');
  });

  it('exclude a mail that a mail server returns', () => {
    const returned = `message.eml\n${headOf('Contract')}Please sign by Friday.\nAttachment: a.txt (9 bytes)\n\na.txt\nWe cancel.\n\n`;
    const report = 'Attachment: message.eml (99 bytes)\n\nreport\nFinal-Recipient: rfc822; bob@acme.com\nAction: failed\n\n';
    const said = saidIn(`Your message was not delivered to Bob.\n${report}${returned}${headOf('Next')}${own}`, 'Undeliverable');

    expect(said.join('\n')).not.toMatch(/sign by Friday|We cancel/);
    expect([said[0], said.at(-1)]).toEqual(['Your message was not delivered to Bob.', own]);
  });

  it('exclude advertising below the closing formula, but not a postscript', () => {
    const below =
      'Globex was named a Leader in 2026.\nDiscover our pumps and save up to 20%.\nBesuchen Sie uns auf der Messe.\nPS: visit us at the plant.';

    expect(saidIn(`${own}\nDiscover our plant with me.\nBest regards,\nAnn\n${below}`)).toEqual([
      ...[own, 'Discover our plant with me.', 'Best regards,', 'Ann', 'PS: visit us at the plant.'],
    ]);
  });

  it('are the whole mail if they only refer to the quote', () => {
    expect(saidIn('See below.\n\n> We cancel.')).toEqual(['See below.', '> We cancel.']);
  });

  it('include attachments and the next mail of a mailbox', () => {
    const quoted = 'From: Tom\nSent: Friday\nTo: Ann\n\nWe cancel.';
    const text = `${own}\n${quoted}\nAttachment: a.txt (9 bytes)\nFrom: a file\n> as it is\n${headOf('Next')}${own}\n> We cancel.`;

    expect(saidIn(text).join('\n')).toBe(`${own}\nAttachment: a.txt (9 bytes)\nFrom: a file\n> as it is\n${headOf('Next').trim()}\n${own}`);
  });

  it('are the whole text if it is no mail', () => {
    const text = 'Notes\n\n> We cancel.\nFrom: Tom\nSent: Friday\n\nWe cancel.';

    expect(ownWords(text)).toBe(text);
  });
});

describe('A disclaimer', () => {
  it.each([
    'This e-mail and any attachments are confidential and intended solely for\nthe addressee.',
    'If you have received this email in error, please notify the sender immediately.',
    'Any unauthorised copying is strictly prohibited and may lead to legal action.',
    'Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender.',
    'Ce message et ses pièces jointes sont confidentiels.',
    'Si ha recibido este mensaje por error, bórrelo.',
    'CAUTION: This email originated from outside of the organization.',
    'Do not click links or open attachments unless you recognize the sender.',
    "You don't often get email from ann@globex.com.",
    'Learn why this is important<https://aka.ms/LearnAboutSenderIdentification>',
    'Diese E-Mail wurde von außerhalb der Organisation gesendet.',
    'Sie erhalten nicht oft E-Mails von ann@globex.com.',
    'Access to this email by anyone else is unauthorised.',
    'Sent from my iPhone',
    '12/03/2026, 08:41 - Messages and calls are end-to-end encrypted.',
    'No one outside of this chat, not even WhatsApp, can read or listen to them.',
    'Microsoft Teams Need help?',
    'Meeting ID: 234 567 890 12',
    'Holen Sie sich Outlook für iOS<https://aka.ms/o0ukef>',
    '[cid:image001.png@01DA]',
    '[Facebook]<https://fb.example> [LinkedIn]<https://li.example/c>',
    'Users mailing list -- users@lists.example',
    'You are receiving this email because you opted in at our website.',
    'You are receiving LinkedIn notification emails.',
    'View this email in your browser',
    'You can update your preferences or unsubscribe from this list.',
    'Forwarding this invitation could allow any recipient to send a response to the organizer.',
    'This is an automated mailbox, please do not reply to this email.',
    'Sie erhalten diese E-Mail, weil Sie unseren Newsletter bestellt haben.',
    'Der Inhalt dieser E-Mail ist ausschließlich für den bezeichneten Adressaten bestimmt.',
    'Bitte prüfen Sie, ob diese Mail wirklich ausgedruckt werden muss.',
    'Hinweise zur Verarbeitung Ihrer personenbezogenen Daten finden Sie auf unserer Seite.',
    'Toute diffusion non autorisée est interdite.',
    'Avant d’imprimer, pensez à l’environnement.',
    'En cumplimiento del RGPD, le informamos de que sus datos forman parte de un fichero.',
    'Puede ejercer sus derechos de acceso, rectificación y oposición por escrito.',
    'Vom iPhone gesendet',
  ])('is %j', (sentence) => {
    expect(isDisclaimer(sentence)).toBe(true);
  });

  it.each([
    'Our messages are encrypted and our calls are recorded.',
    'We received the wrong pump in error.',
    'Please reply to this email by Friday.',
    'The price list is confidential.',
    'This message reached us late, and the crates stand outside.',
    'The message is clear: we ship outside the EU.',
    'We want to unsubscribe from your service at the end of the year.',
    'You are receiving the wrong pumps because of us.',
    'Bitte behandeln Sie das Angebot vertraulich.',
    'Informationen zum Produkt finden Sie im Anhang.',
    'L’utilisation de la grue est interdite par vent fort, merci de confirmer.',
    'Puede pasar antes de imprimir el catálogo.',
    'Vom Montag bis Freitag sind wir da.',
    'Karl is not the correct recipient of the crates.',
  ])('is not %j', (sentence) => {
    expect(isDisclaimer(sentence)).toBe(false);
  });
});
