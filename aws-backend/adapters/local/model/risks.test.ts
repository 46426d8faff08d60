import { riskOf } from './risks.ts';

describe('riskOf', () => {
  const contract = `This Agreement is governed by the laws of England. The Customer shall pay. The parties shall meet.
Either party may terminate this Agreement with ninety days' notice.`;

  it('takes a right to terminate for no threat', () => {
    expect(riskOf(contract.split(/\n|(?<=\.) /))).toBeUndefined();
  });

  it('hears a threat beside a contract', () => {
    const sentences = ['We will terminate the agreement.', ...contract.split(/\n|(?<=\.) /)];

    expect(riskOf(sentences)).toMatchObject({ level: 'High', quote: 'We will terminate the agreement.' });
  });
});
