import { listed } from './listed.ts';

/** State and province codes of the United States and Canada: "Decatur, GA". */
export const stateCodes = listed(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK',
);
