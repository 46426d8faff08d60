import type { FieldValue } from '../orgTypes.ts';
import type { AccessParts } from '../security/userRecordAccess.ts';

/** Whether `globalsOf` knows a global: `$User.Id`, `$Permission.Write_Media_Insights`. */
export const knowsGlobal = (name: string): boolean => /^\$(User|Permission)\./.test(name);

/** What `$User.X` and `$Permission.X` mean to a user. Formulas see an id with 15 characters, flows with 18. */
export const globalsOf =
  ({ store, permissions }: AccessParts, userId: string, idLength: 15 | 18) =>
  (name: string): FieldValue => {
    const member = name.slice(name.indexOf('.') + 1);
    if (name.startsWith('$Permission.')) return permissions.custom(userId).has(member);
    if (name === '$User.Id') return userId.slice(0, idLength);
    return store.get('User', userId)?.[member] ?? null;
  };
