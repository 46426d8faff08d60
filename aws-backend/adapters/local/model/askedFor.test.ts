import { sentencesOf } from '../../../contracts/sentences.ts';
import { actionsOf } from './askedFor.ts';

const asked = (text: string) =>
  actionsOf(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).map(({ text: said, owner, due }) => [said, owner, due]);

describe('actionsOf', () => {
  it.each([
    ['* Sam to send the DPA by Monday', ['Sam to send the DPA by Monday', 'Sam', 'Monday']],
    ['- Tom will send the redlined MSA tomorrow', ['Tom will send the redlined MSA tomorrow', 'Tom', 'tomorrow']],
    [
      '3. [NAME_1] (Legal) to review the contract by 2026-12-15.',
      ['[NAME_1] (Legal) to review the contract by 2026-12-15.', '[NAME_1]', '2026-12-15'],
    ],
    ['4.2 Ann must send the report by Friday.', ['Ann must send the report by Friday.', 'Ann', 'Friday']],
    ['§ 3\tSam to send the DPA by Monday', ['Sam to send the DPA by Monday', 'Sam', 'Monday']],
    ['Please send us the report by EOD Friday.', ['Please send us the report by EOD Friday.', undefined, 'EOD Friday']],
    ['IT needs the security questionnaire by EOD Friday.', ['IT needs the security questionnaire by EOD Friday.', undefined, 'EOD Friday']],
    ['- Tom will send the redlines by fri', ['Tom will send the redlines by fri', 'Tom', 'fri']],
    ['We will confirm the order by COB.', ['We will confirm the order by COB.', undefined, 'COB']],
    [
      'Bitte überweisen Sie den Betrag bis zum 15.12.2026.',
      ['Bitte überweisen Sie den Betrag bis zum 15.12.2026.', undefined, '15.12.2026'],
    ],
    ['Veuillez régler la facture avant le 3 mars 2027.', ['Veuillez régler la facture avant le 3 mars 2027.', undefined, '3 mars 2027']],
    ['I will talk to legal about clause 14 next week.', ['I will talk to legal about clause 14 next week.', undefined, 'next week']],
    ['IT needs the form no later than 12 June.', ['IT needs the form no later than 12 June.', undefined, '12 June']],
    ['Könnten Sie uns heute zurückrufen?', ['Könnten Sie uns heute zurückrufen?', undefined, 'heute']],
    ['Herr [NAME_1] klärt die Termine am Donnerstag.', ['Herr [NAME_1] klärt die Termine am Donnerstag.', '[NAME_1]', 'Donnerstag']],
    [
      'Pourriez-vous nous envoyer le contrat avant le 14 avril ?',
      ['Pourriez-vous nous envoyer le contrat avant le 14 avril ?', undefined, '14 avril'],
    ],
    ['De notre côté, [NAME_1] vérifiera le devis lundi.', ['De notre côté, [NAME_1] vérifiera le devis lundi.', '[NAME_1]', 'lundi']],
    ["And I'll send the statement by noon.", ["And I'll send the statement by noon.", undefined, 'noon']],
    ["We're going to review it.", ["We're going to review it.", undefined, undefined]],
    [
      'Please also send the certificate and two references.',
      ['Please also send the certificate and two references.', undefined, undefined],
    ],
    ['I would be grateful if you could confirm the cover.', ['I would be grateful if you could confirm the cover.', undefined, undefined]],
    ['Could you please send us the list by Friday?', ['Could you please send us the list by Friday?', undefined, 'Friday']],
    ['Hi [NAME_1], could you send me the list by Friday?', ['Hi [NAME_1], could you send me the list by Friday?', '[NAME_1]', 'Friday']],
    ['so we need 40 pumps. pls send the PO by friday', ['pls send the PO by friday', undefined, 'friday']],
    ['Hello all, please send the figures today.', ['Hello all, please send the figures today.', undefined, 'today']],
    ['Next: send quote by Nov 14', ['Next: send quote by Nov 14', undefined, 'Nov 14']],
    ['Can you also email me the statement?', ['Can you also email me the statement?', undefined, undefined]],
    ['If so, could you offer a discount of 8%?', ['If so, could you offer a discount of 8%?', undefined, undefined]],
    [
      'Questions must be sent to the buyer by 16 November.',
      ['Questions must be sent to the buyer by 16 November.', undefined, '16 November'],
    ],
    ['ugh. can you ask [NAME_1] about it?', ['can you ask [NAME_1] about it?', undefined, undefined]],
    ['We need a fix before the weekend shift.', ['We need a fix before the weekend shift.', undefined, 'weekend']],
    ['Je vous demande de confirmer une date.', ['Je vous demande de confirmer une date.', undefined, undefined]],
    ['[NAME_1] llamará al cliente esta semana.', ['[NAME_1] llamará al cliente esta semana.', '[NAME_1]', 'esta semana']],
    ['Bitte rufen Sie mich an.', ['Bitte rufen Sie mich an.', undefined, undefined]],
    ['Merci de nous envoyer le contrat signé.', ['Merci de nous envoyer le contrat signé.', undefined, undefined]],
    ["Merci d'envoyer le contrat avant vendredi.", ["Merci d'envoyer le contrat avant vendredi.", undefined, 'vendredi']],
    ['Nous vous prions d’envoyer le devis.', ['Nous vous prions d’envoyer le devis.', undefined, undefined]],
    ['I will send the offer when I get back.', ['I will send the offer when I get back.', undefined, undefined]],
    ['Le enviaré la oferta corregida.', ['Le enviaré la oferta corregida.', undefined, undefined]],
    ['Por favor, envíenos la fecha hoy mismo.', ['Por favor, envíenos la fecha hoy mismo.', undefined, 'hoy mismo']],
    [
      '[NAME_1] sends the change request to [NAME_2] this week.',
      ['[NAME_1] sends the change request to [NAME_2] this week.', '[NAME_1]', 'this week'],
    ],
    ['I want a technician this week.', ['I want a technician this week.', undefined, 'this week']],
    ['[NAME_1] pls draft it, I review', ['[NAME_1] pls draft it, I review', '[NAME_1]', undefined]],
    ['@omar can you check our logs?', ['@omar can you check our logs?', 'omar', undefined]],
    ['Könnt ihr euch bitte bis 14 Uhr aufschalten?', ['Könnt ihr euch bitte bis 14 Uhr aufschalten?', undefined, '14 Uhr']],
    ['Je vous envoie une proposition avant jeudi.', ['Je vous envoie une proposition avant jeudi.', undefined, 'jeudi']],
    ["Mettez-la en copie, s'il vous plaît.", ["Mettez-la en copie, s'il vous plaît.", undefined, undefined]],
    ['Let me talk to my manager by Wednesday.', ['Let me talk to my manager by Wednesday.', undefined, 'Wednesday']],
    ["I'll get our support lead to look into it.", ["I'll get our support lead to look into it.", undefined, undefined]],
    ['[NAME_1] owes us the usage report.', ['[NAME_1] owes us the usage report.', '[NAME_1]', undefined]],
    [
      'Frau [NAME_1] schickt die Liste bis Ende November.',
      ['Frau [NAME_1] schickt die Liste bis Ende November.', '[NAME_1]', 'Ende November'],
    ],
    [
      'Außerdem erwarten wir bis Monatsende eine Stellungnahme.',
      ['Außerdem erwarten wir bis Monatsende eine Stellungnahme.', undefined, 'Monatsende'],
    ],
    [
      'Bitte senden Sie es bis Donnerstag, 19. November, zurück.',
      ['Bitte senden Sie es bis Donnerstag, 19. November, zurück.', undefined, 'Donnerstag, 19. November'],
    ],
    [
      'Necesitamos una oferta antes del 30 de noviembre.',
      ['Necesitamos una oferta antes del 30 de noviembre.', undefined, '30 de noviembre'],
    ],
    ['Lo hablaré con mi responsable.', ['Lo hablaré con mi responsable.', undefined, undefined]],
    [
      'Unser Einkaufsleiter Herr Dr. [NAME_1] ruft Sie am Montag an.',
      ['Unser Einkaufsleiter Herr Dr. [NAME_1] ruft Sie am Montag an.', '[NAME_1]', 'Montag'],
    ],
    [
      'Bitte teilen Sie uns bis Freitag, den 20. März 2026 mit, ob es geht.',
      ['Bitte teilen Sie uns bis Freitag, den 20. März 2026 mit, ob es geht.', undefined, 'Freitag, den 20. März 2026'],
    ],
    ['[NAME_1] coordinará la prueba.', ['[NAME_1] coordinará la prueba.', '[NAME_1]', undefined]],
    ['[NAME_1] revisará el contrato el jueves.', ['[NAME_1] revisará el contrato el jueves.', '[NAME_1]', 'jueves']],
    [
      'Können Sie mir bis Mittwoch den neuen Liefertermin nennen?',
      ['Können Sie mir bis Mittwoch den neuen Liefertermin nennen?', undefined, 'Mittwoch'],
    ],
    ['Ich schicke ihm morgen die Referenzliste', ['Ich schicke ihm morgen die Referenzliste', undefined, 'morgen']],
    ['Den Betrag erstatten Sie mir bitte auf mein Konto.', ['Den Betrag erstatten Sie mir bitte auf mein Konto.', undefined, undefined]],
    [
      'Ich setze Ihnen hiermit eine Frist bis zum 20.03.2026.',
      ['Ich setze Ihnen hiermit eine Frist bis zum 20.03.2026.', undefined, '20.03.2026'],
    ],
    ['Bitte geben Sie mir bis KW 14 Bescheid.', ['Bitte geben Sie mir bis KW 14 Bescheid.', undefined, 'KW 14']],
    ['Bitte um Rückmeldung bis Mitte Juni.', ['Bitte um Rückmeldung bis Mitte Juni.', undefined, 'Mitte Juni']],
    ['Bis zum 15. Mai muss [NAME_1] den Vertrag prüfen.', ['Bis zum 15. Mai muss [NAME_1] den Vertrag prüfen.', '[NAME_1]', '15. Mai']],
    [
      'Das Angebot wird von [NAME_1] bis Montag überarbeitet.',
      ['Das Angebot wird von [NAME_1] bis Montag überarbeitet.', '[NAME_1]', 'Montag'],
    ],
    ['TODO [NAME_1]: Muster bestellen', ['TODO [NAME_1]: Muster bestellen', '[NAME_1]', undefined]],
    [
      "Nous vous prions également de nous rembourser l'acompte.",
      ["Nous vous prions également de nous rembourser l'acompte.", undefined, undefined],
    ],
    ["Peux-tu m'appeler avant 17 h ?", ["Peux-tu m'appeler avant 17 h ?", undefined, '17 h']],
    ['Il faut envoyer le devis avant mardi.', ['Il faut envoyer le devis avant mardi.', undefined, 'mardi']],
    ['Nous reviendrons vers vous fin mars.', ['Nous reviendrons vers vous fin mars.', undefined, 'fin mars']],
    ['M. [NAME_1] passera au dépôt le 20 mars.', ['M. [NAME_1] passera au dépôt le 20 mars.', '[NAME_1]', '20 mars']],
    [
      '¿Puedes enviarnos una nueva oferta antes del viernes?',
      ['¿Puedes enviarnos una nueva oferta antes del viernes?', undefined, 'viernes'],
    ],
    ['Por favor, envíame los datos antes del jueves.', ['Por favor, envíame los datos antes del jueves.', undefined, 'jueves']],
    [
      'La Sra. [NAME_1], de nuestro departamento comercial, le llamará el próximo martes.',
      ['La Sra. [NAME_1], de nuestro departamento comercial, le llamará el próximo martes.', '[NAME_1]', 'próximo martes'],
    ],
    ['acuérdate de llamar al taller antes del 16/03', ['acuérdate de llamar al taller antes del 16/03', undefined, '16/03']],
    ['Rogamos efectúen el pago antes del 01/04/2026.', ['Rogamos efectúen el pago antes del 01/04/2026.', undefined, '01/04/2026']],
    [
      "Ci-dessous le message de notre fournisseur, pourriez-vous regarder d'ici jeudi ?",
      ["Ci-dessous le message de notre fournisseur, pourriez-vous regarder d'ici jeudi ?", undefined, 'jeudi'],
    ],
    [
      "Notre chargée d'affaires, Mme [NAME_1], vous rappellera demain.",
      ["Notre chargée d'affaires, Mme [NAME_1], vous rappellera demain.", '[NAME_1]', 'demain'],
    ],
    ['perfecto, y acuérdate de llamar antes del viernes', ['perfecto, y acuérdate de llamar antes del viernes', undefined, 'viernes']],
    [
      "Merci de nous rembourser l'acompte versé le 1er février.",
      ["Merci de nous rembourser l'acompte versé le 1er février.", undefined, undefined],
    ],
    ['aïe. tu peux leur refaire une offre ?', ['tu peux leur refaire une offre ?', undefined, undefined]],
    ['Aufgaben\n- Thema weitergeben -> Frau [NAME_1]', ['Thema weitergeben -> Frau [NAME_1]', '[NAME_1]', undefined]],
    ['Can you please give us an ETA by EOD?', ['Can you please give us an ETA by EOD?', undefined, 'EOD']],
    ['will send them a note before lunch', ['will send them a note before lunch', undefined, 'lunch']],
    ["yup. i'll chase them by the 15th", ["i'll chase them by the 15th", undefined, '15th']],
    ['need it before COB tomorrow', ['need it before COB tomorrow', undefined, 'COB tomorrow']],
    [
      "I'll have the redlines back to you on the 12th of May.",
      ["I'll have the redlines back to you on the 12th of May.", undefined, '12th of May'],
    ],
    ['Get me to $92k by the end of Q1.', ['Get me to $92k by the end of Q1.', undefined, 'end of Q1']],
    ['Give me a call back when you can.', ['Give me a call back when you can.', undefined, undefined]],
    ['Please deliver it within two weeks.', ['Please deliver it within two weeks.', undefined, 'within two weeks']],
    ['Merci de nous répondre sous 48 heures.', ['Merci de nous répondre sous 48 heures.', undefined, 'sous 48 heures']],
    ['I owe you guys the user list.', ['I owe you guys the user list.', undefined, undefined]],
    ['1. [NAME_1]: get a call with Globex on the calendar.', ['[NAME_1]: get a call with Globex on the calendar.', '[NAME_1]', undefined]],
    ['le mando la oferta mañana', ['le mando la oferta mañana', undefined, 'mañana']],
  ])('returns a task with its owner and due date: %s', (text, action) => {
    expect(asked(text)).toEqual([action]);
  });

  it('returns no task for a delivery status notification', () => {
    expect(asked('Final-Recipient: rfc822; [EMAIL_1]\nAction: failed\nStatus: 5.1.1')).toEqual([]);
  });

  it.each([
    'For urgent matters please contact [NAME_1] at [EMAIL_1].',
    'I will reply to your message on my return.',
    'For anything urgent please contact [NAME_1].',
    'In my absence please contact [NAME_1].',
    'We will get back to you when I am back on Monday.',
    'In dringenden Fällen rufen Sie bitte [NAME_1] an.',
    "En cas d'urgence, merci de contacter [NAME_1].",
    'En caso de urgencia, por favor llame a [NAME_1].',
  ])('returns no task for an out-of-office reply: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it('returns no task for the duties of the defined parties of a statement of work', () => {
    const text = 'By Litware ("Provider") and Wingtip ("Client").\n1. Provider will migrate 14 sites.\n2. Client will provide access.';

    expect(asked(text)).toEqual([]);
  });

  it('returns no task for contract clauses, but for requests beside them', () => {
    const text = `Please return the signed copy by Friday.
This Services Agreement is made between Globex Corporation ("Supplier") and Contoso ("Customer").
The Customer shall pay each invoice within 30 days.
Customer must notify Supplier of a defect within 10 days.
Globex Corporation will deliver the equipment by 1 May 2026.
Either party may terminate this agreement. The parties shall submit to the courts of London.
[NAME_1] will send the appendix tomorrow.`;

    expect(asked(text)).toEqual([
      ['Please return the signed copy by Friday.', undefined, 'Friday'],
      ['[NAME_1] will send the appendix tomorrow.', '[NAME_1]', 'tomorrow'],
    ]);
  });

  it('returns the tasks of a customer in notes about a contract', () => {
    expect(asked('We spoke about the agreement and its liability cap. The Customer will return the signed copy by Friday.')).toEqual([
      ['The Customer will return the signed copy by Friday.', 'The Customer', 'Friday'],
    ]);
  });

  it.each([
    'The Customer shall pay the invoice within 30 days of receipt.',
    'Happy to send you the file.',
    '[NAME_1]: The invoice is due by Friday.',
    'Ready to ship on Monday.',
    'We need to talk.',
    'The invoice is due by Friday.',
    'Nothing to pay.',
    '- a blue pump',
    'The next steps are clear.',
    'It will send a file to the server.',
    'This will update the page tomorrow.',
    'Please find attached our revised offer.',
    'Please write to [EMAIL_1]',
    'Please contact our service team.',
    'Please call us if you have any questions.',
    'Can you confirm your date of birth?',
    'Can you read me the serial number?',
    "I'll make sure.",
    'Could you hold on for a moment, please?',
    'Please let me know what you think.',
    'Bitte rufen Sie uns bei Fragen an.',
    "N'hésitez pas à nous rappeler.",
    'No dude en llamarnos.',
    'Wir haben uns am Donnerstag getroffen.',
    'La commande est arrivée lundi.',
    'Guten Morgen, alles ist klar.',
    'Bitte beachten Sie, dass wir bis zum 15. Mai geschlossen haben.',
    'Bitte um Verständnis.',
    'Sie sind am Montagmorgen da, wir liefern in KW 20.',
    'Nous restons à votre disposition.',
    'Puede llamarme al [PHONE_1].',
    'Puede que firmó la recepción.',
    'Will the pump be there on Monday?',
    'Additional charges will apply.',
    "You'll get the number by 5pm.",
    'I need to speak to someone about my bill.',
    'Let me check that for you.',
    'Order by noon for delivery tomorrow.',
    'I owe you an apology.',
    '- HP: test passed',
    'Test results by Friday were good.',
  ])('returns no task for: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});
