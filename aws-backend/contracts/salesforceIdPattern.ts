/** An 18-character Salesforce record id: 15 case-sensitive characters and a three-character checksum of their case. */
export const salesforceIdPattern = /^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/;
