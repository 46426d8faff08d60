import type { Sentiment } from '../../../../contracts/interpretation.ts';

/** Typical sentences of customers and colleagues with their sentiment. */
export const moods: readonly (readonly [Sentiment['label'], string])[] = [
  ['Negative', 'We have been waiting three weeks for a reply and nobody called us back. This is unacceptable.'],
  ['Negative', 'The invoice is wrong again and we are losing patience.'],
  ['Negative', 'Unfortunately the replacement part failed after two days.'],
  ['Negative', 'We will cancel the contract if the outages continue.'],
  ['Positive', 'Thank you so much, your technician solved the problem in ten minutes.'],
  ['Positive', 'We are delighted with the results and will renew.'],
  ['Positive', 'Excellent work, the migration went smoothly.'],
  ['Positive', 'The customer is happy and recommends us to others.'],
  ['Neutral', 'Please find attached the invoice for January.'],
  ['Neutral', 'The shipment contains twelve boxes and arrives on Tuesday.'],
  ['Neutral', 'Dear Mr Petrov, the meeting has been moved to 3 pm. Kind regards, Anna'],
  ['Neutral', 'The support plan covers two sites and runs until March.'],
  [
    'Neutral',
    'Replacement of the damaged seal 240.00 EUR\nEmergency repair, broken window £ 1,150\nWe thank Globex for the excellent cooperation.',
  ],
  ['Neutral', 'We would like to thank all our partners for their wonderful loyalty over the past years.'],
  ['Negative', 'The pump failed again and the awful repair has cost us 2,641.20 GBP'],
  ['Positive', 'We thank Tom for his excellent, friendly help on Sunday night.'],
  ['Mixed', 'The product is fantastic and easy to use. However, the delivery was a disaster.'],
  ['Mixed', 'Your staff were friendly and kind. The room was dirty and horrible.'],
];
