import { riskOf } from './risks.ts';

describe('riskOf', () => {
  const contract = `This Agreement is governed by the laws of England. The Customer shall pay. The parties shall meet.
Either party may terminate this Agreement with ninety days' notice.`;

  it('ignores the right to terminate in a contract', () => {
    expect(riskOf(contract.split(/\n|(?<=\.) /))).toBeUndefined();
  });

  it.each([
    'Article 8 – Résiliation\nEn cas de manquement, la société Valmont, ci-après le Client, pourra résilier le contrat sans préavis.\nLe présent contrat est soumis au droit français.',
    '§ 9 Laufzeit\nDer Auftragnehmer (nachfolgend „A“) ist im Verzug, wenn er mahnt; dann kann Globex den Vertrag kündigen.\nDie Parteien vereinbaren den Gerichtsstand Köln.',
  ])('ignores the right to terminate in a French or German contract: %s', (text) => {
    expect(riskOf(text.split('\n'))).toBeUndefined();
  });

  it('leaves the time of a chat message out of the reason', () => {
    const quote = '[05/03/2026, 09:17:03] [NAME_3]: they are furious';

    expect(riskOf([quote])).toEqual({ level: 'Medium', reason: '[NAME_3]: they are furious', quote });
  });

  it('finds a threat beside a contract', () => {
    const sentences = ['We will terminate the agreement.', ...contract.split(/\n|(?<=\.) /)];

    expect(riskOf(sentences)).toMatchObject({ level: 'High', quote: 'We will terminate the agreement.' });
  });

  it.each([
    ['High', 'If delivery slips past September we will have to go with Krüger instead.'],
    ['High', 'If this is not sorted by Friday I am cancelling the contract.'],
    ['High', 'We are going to take our business elsewhere.'],
    ['High', 'If this is not solved by Friday I am moving to Fibernet.'],
    ['High', 'Honestly, we will move our account to Maersk.'],
    ['High', 'Otherwise we pull out of the contract and find another supplier.'],
    ['High', 'Wir sehen uns gezwungen, vom Rahmenvertrag zurückzutreten.'],
    ['High', 'Nous allons mettre fin au contrat.'],
    ['High', 'Vamos a poner fin al contrato.'],
    ['High', 'Please send the contract by Friday, or we cancel.'],
    ['High', 'Sonst müssen wir leider kündigen.'],
    ['High', 'Sinon nous résilions.'],
    ['High', 'Si no, cancelamos.'],
    ['High', 'With no answer by Monday we are going to cancel our subscription.'],
    ['High', 'Without a fix by Friday we will cancel the contract.'],
    ['High', 'Nach drei Wochen ohne Antwort werde ich den Vertrag kündigen.'],
    ['High', 'Après deux mois sans livraison nous annulons la commande.'],
    ['High', 'Tras dos meses sin entrega anulamos el pedido.'],
    ['Medium', "If it fails again I'd have to look at the other supplier."],
    ['Medium', 'This is the second time this quarter.'],
    ['Medium', 'If we cannot agree, we will have to look at Hydrosol as an alternative supplier.'],
    ['Medium', 'They compare us with Hydrosol and think our price is too high.'],
    ['Medium', 'We also talk to MedServ, they offer ten percent less.'],
    ['Medium', 'To be honest, we are not happy with the response times.'],
    ['Medium', 'Mit dem Service sind wir nicht ganz zufrieden.'],
    ['Medium', 'Votre offre est trop chère.'],
    ['Medium', 'Sus precios son demasiado altos.'],
    ['Medium', "The Leeds pump broke again, they're furious."],
    ['High', 'Si no lo arreglan esta semana, cancelamos el contrato de mantenimiento.'],
    ['Medium', 'The rates from Hapag-Lloyd are eight percent lower.'],
    ['High', "If that's not possible we will buy the next batch from Hydrosol."],
    ['Medium', 'This is now the third delivery with wrong gaskets.'],
    ['High', 'They will not be renewing in May.'],
    ['High', 'Der Kunde droht, den zweiten Abschnitt an einen Wettbewerber zu vergeben.'],
    ['High', 'Wir werden den Vertrag zum Jahresende kündigen.'],
    ['High', 'Wir überlegen, den Anbieter zu wechseln.'],
    ['High', "Nous serons obligés d'annuler la commande."],
    ['High', 'Nous allons changer de fournisseur.'],
    ['High', 'Rescindiremos el contrato de mantenimiento.'],
    ['High', 'Vamos a cambiar de proveedor.'],
    ['Medium', 'Frankly, we are fed up with the delays.'],
    ['Medium', 'Wir sind sehr verärgert über die Verspätung.'],
    ['Medium', 'Nous sommes très déçus du service.'],
    ['Medium', 'Estamos muy descontentos con el servicio.'],
    ['High', 'Sonst werde ich den Wartungsvertrag fristlos kündigen und zu Ihrem Mitbewerber Thermotec wechseln.'],
    ['High', 'Hiermit kündigen wir den o. g. Mietvertrag zum nächstmöglichen Termin.'],
    ['High', 'Der Kunde will kündigen.'],
    ['High', 'Le client envisage de partir à la concurrence.'],
    ['High', 'Si no lo solucionan, daré de baja el contrato y me pasaré a la competencia.'],
    ['High', 'Solicitamos la cancelación del contrato.'],
    ['High', 'Wir zögern nicht, den Vertrag zu kündigen.'],
    ['High', 'If you do not deliver we will cancel the contract.'],
    ['High', 'Nous n’avons pas d’autre choix que de résilier le contrat.'],
    ['High', 'No estamos contentos y cancelamos el pedido.'],
    ['Medium', 'Preis zu hoch, Wettbewerber liegt 8 % drunter'],
    ['Medium', 'Der Kunde ist sauer, die Pumpe ist schon wieder kaputt.'],
    ['Medium', 'Le client est mécontent du retard.'],
    ['Medium', 'La competencia nos ofrece un 12 %.'],
    ['High', 'Sonst müssen wir den Rahmenvertrag zum 30. Juni kündigen.'],
    ['High', 'Ich glaube, die springen uns sonst ab.'],
    ['High', "Je me verrai contraint d'annuler mes prochaines commandes."],
    ['High', 'Si esto sigue así me cambio de compañía.'],
    ['Medium', "Ils trouvent qu'on est trop chers."],
    ['Medium', 'Estoy harto.'],
    ['High', 'We have decided to go with another vendor for this project.'],
    ['High', 'Globex does not intend to renew the agreement.'],
    ['High', "I don't think we will renew."],
    ['High', 'Get me to $92k by Monday or we go the other way.'],
    ['High', "They said they'd walk if we don't have the paper by Tuesday."],
    ['High', "I don't think we can avoid cancelling the contract."],
    ['High', 'To cancel our contract, I am writing to you today.'],
    ['High', 'So you want to cancel your contract?'],
    ['High', 'The customer may cancel the contract if we are late.'],
    ['High', "We may terminate the contract with 30 days' notice."],
    ['Medium', 'We will have to reconsider the service agreement.'],
    ['Medium', 'Failing that I shall take the matter to the small claims court.'],
    ['Medium', 'The renewal is at risk.'],
  ])('returns the risk %s for: %s', (level, said) => {
    expect(riskOf(['Thank you for the call.', said])).toMatchObject({ level, quote: said });
  });

  it.each([
    'Please cancel the meeting on Friday.',
    'The order was shipped to the service entrance.',
    'We moved to the new office in May.',
    'If you ship today we will take two pallets from stock, and the third delivery is due in June.',
    'I am moving to Berlin; if it rains we will switch to plan B.',
    'The contract ends in June and will renew by itself.',
    'We moved our order to June and gave the account a new name.',
    'Der Lieferant tritt am Montag auf.',
    'Our competitor opened a branch in Leeds.',
    'Press Escape or cancel; Ann cannot come, or I leave early with her.',
    'We are happy with it, and they ask for less paper; compare the offers, you are not too late.',
    'The machine comes back at the end of the contract; the annual service is in May.',
    'Die Kündigungsfrist des Vertrags beträgt drei Monate.',
    'Der Auftrag wurde erteilt, der Vertrag läuft bis 2028.',
    'La commande sera livrée mardi.',
    'El pedido saldrá el lunes.',
    'We will not cancel the contract.',
    'Nobody wants to cancel our order.',
    'It was solved without cancelling the contract.',
    'We are not planning on cancelling the contract.',
    'Das geht auch, ohne den Vertrag zu kündigen.',
    'Eine Kündigung ist kein Thema, wir wollen den Vertrag nicht kündigen, sondern verlängern.',
    'Wir haben nicht vor, den Vertrag zu kündigen.',
    'Pas de résiliation de notre côté, nous ne souhaitons pas résilier le contrat.',
    'No queremos cancelar el contrato.',
    'Hiermit kündigen wir die neue Preisliste zum 1. Mai an.',
    'Bitte prüfen Sie Alternativen.',
    'Die Preise sind nicht zu hoch, und unser Wettbewerber bietet weniger Service.',
    'Die Zitrone ist sauer; wir suchen Alternativen für den Termin.',
    'Les prix ne sont pas trop élevés.',
    'Jede Partei kann den Vertrag mit einer Frist von drei Monaten kündigen.',
    'Chaque partie pourra résilier le contrat moyennant un préavis de trois mois.',
    'El Cliente podrá cancelar el contrato en cualquier momento.',
    "I don't think we will cancel the contract.",
    'Ich glaube nicht, dass wir den Vertrag kündigen.',
    'Je ne pense pas que nous résilierons le contrat.',
    'No creo que vayamos a cancelar el contrato.',
    'To make changes or cancel the subscription, go to Settings.',
    'If you want to terminate the contract early, contact us.',
    'You can end your membership in the portal.',
    'Customers who cancel their plan keep their access.',
    'Click here to cancel your subscription.',
    "The County may terminate the contract for convenience with 30 days' notice.",
    'Um Ihr Abonnement zu kündigen, gehen Sie zu Einstellungen.',
    'Si vous souhaitez résilier votre contrat, contactez-nous.',
    'Para cancelar su suscripción, vaya a Ajustes.',
    'The agreement renews unless either party does not wish to renew.',
    'We work with another vendor for printing.',
  ])('returns no risk for: %s', (said) => {
    expect(riskOf([said])).toBeUndefined();
  });
});
