import type { FoundUser, RecordData, UserKey } from '../orgTypes.ts';
import type { RecordStore } from '../store/recordStore.ts';

const hasKey =
  (key: UserKey) =>
  (user: RecordData): boolean =>
    'id' in key ? user['Id'] === key.id : String(user['Username']).toLowerCase() === key.username.toLowerCase();

/** The user with this id or username, active or not. */
export const findUser = (store: RecordStore, key: UserKey): FoundUser | undefined => {
  const user = store.all('User').find(hasKey(key));
  if (!user) return undefined;
  return {
    id: String(user['Id']),
    username: String(user['Username']),
    name: String(user['Name']),
    email: String(user['Email'] ?? ''),
    isActive: user['IsActive'] === true,
  };
};
