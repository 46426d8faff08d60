/** Teams that own tasks in minutes, capitalized like names. */
export const teams =
  '(?:Legal|Finance|Sales|Marketing|Support|Procurement|Purchasing|Engineering|Product|Security|Operations|Ops|Accounting|Accounts|Facilities|Logistics|Compliance|Customer Success|Customer|Client|Vendor|Supplier|Vertrieb|Einkauf|Buchhaltung|Technik|Kunde|Lieferant|Compras|Ventas|Achats|Direction|Cliente|Proveedor)';

/** A team or an abbreviation. */
export const anyTeam = `(?:${teams}|[A-Z]{2,4})`;
const team = new RegExp(`^${anyTeam}$`, 'u');

export const isTeam = (owner: string): boolean => team.test(owner);
