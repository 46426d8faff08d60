/** The texts of the synthetic recordings. All names and addresses are made up. */
export const greeting = { voice: 'flite rms', text: 'Good morning. The shipment leaves our warehouse in Hamburg on Monday.' };

export const callLines = [
  { voice: 'flite rms', text: 'Thank you for calling. This call may be recorded. How can I help you?' },
  { voice: 'flite slt', text: 'Good morning. I am calling about our last order. The delivery was two weeks late, and three boxes were damaged.' },
  { voice: 'flite rms', text: 'I am very sorry to hear that. We will replace the damaged boxes without any charge.' },
  { voice: 'flite slt', text: 'We also want a refund of nine hundred dollars, because our customers are very unhappy.' },
  { voice: 'flite rms', text: 'I will send the credit note before Friday, and my manager will call you on Monday morning.' },
  { voice: 'flite slt', text: 'Thank you. That would be wonderful. Goodbye.' },
];
