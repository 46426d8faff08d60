import { ownWords } from './ownWords.ts';

const older = 'From: Ben\nSent: Monday, November 23, 2026 9:40 AM\nTo: Karen\nSubject: RE: Renewal\n\nPlease answer by Wednesday.';
const newest = 'Still too high. Get me to $92k by Monday.\n\nKaren';
const newestHead = 'From: Karen\nTo: Ben\nSent: Tuesday, November 24, 2026 4:12 PM\nSubject: RE: RE: Renewal';
const message = 'Ben,\n\nStill too high. Get me to $92k by Monday or we leave.';

describe('A thread pasted into a document', () => {
  it.each([
    [`${newestHead}\n\n${newest}\n\n${older}`, 'Wednesday'],
    [`${message}\n\n${older}`, 'Wednesday'],
    [`Account thread\n\n${newestHead}\n\n${newest}\n\n${older}`, 'Wednesday'],
    [
      'Hallo Ben,\nder Preis ist uns immer noch zu hoch.\nVon: Ben\nGesendet: Montag, 23. November 2026 09:40\nAn: Karen\nBetreff: AW: Preis\n\nBitte bis Mittwoch antworten.',
      'Mittwoch',
    ],
    [
      'Le prix est encore trop haut pour nous, désolée.\nCordialement\nDe : Ben\nEnvoyé : lundi 23 novembre 2026 09:40\nÀ : Karen\nObjet : Prix\n\nRéponse avant mercredi.',
      'mercredi',
    ],
  ])('keeps only its newest mail: %j', (text, day) => {
    expect(ownWords(text)).not.toContain(day);
    expect(ownWords(text).length).toBeGreaterThan(40);
  });

  it.each([
    `To: Ben\nDate: 23 November 2026\n\nPlease answer by Wednesday. Thank you.`,
    older,
    `Mail of the customer, for legal\n\n${older}`,
    `The customer wrote on Monday what we have to answer within this week.\n\n${older}`,
    `${newestHead}\n\nSee below.\n\n${older}`,
    `${newestHead.replace('RE: RE', 'FW')}\n\nWhat do you think of this one?\n\n${older}`,
    `${older}\n\n${newestHead}\n\n${newest}`,
    `${newestHead.replace('Renewal', 'Pump')}\n\n${newest}\n\n${older}`,
    'Dear team,\nThe lorry goes on Monday with all of the crates.\nFrom: Leeds\nTo: York\nWeight: 4 t',
    'Memo\nFrom: Ann\nTo: all\nDate: 23 November 2026\n\nHello all, please send your hours by Friday.',
    'Hi Ben,\nhere is what the form says about the sender:\nFrom: Ann\nand that was sent on Monday.\nSent: Monday',
  ])('keeps other texts: %j', (text) => {
    expect(ownWords(text)).toBe(text);
  });
});
