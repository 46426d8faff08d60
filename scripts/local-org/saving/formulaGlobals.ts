import type { FieldValue } from '../orgTypes.ts';
import type { AccessParts } from '../security/userRecordAccess.ts';

/** Whether `globalsOf` supports a global such as `$User.Id` or `$Permission.Write_Media_Insights`. */
export const knowsGlobal = (name: string): boolean => /^\$(User|Permission)\./.test(name);

/** The values of `$User.X` and `$Permission.X` for a user. Formulas get 15-character ids, flows 18-character ones. */
export const globalsOf =
  ({ store, permissions }: AccessParts, userId: string, idLength: 15 | 18) =>
  (name: string): FieldValue => {
    const member = name.slice(name.indexOf('.') + 1);
    if (name.startsWith('$Permission.')) return permissions.custom(userId).has(member);
    if (name === '$User.Id') return userId.slice(0, idLength);
    return store.get('User', userId)?.[member] ?? null;
  };
