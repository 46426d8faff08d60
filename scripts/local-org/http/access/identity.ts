import type { Org } from '../../orgTypes.ts';

type User = NonNullable<ReturnType<Org['findUser']>>;

const urlsOf = (url: string): Record<string, string> => {
  const data = `${url}/services/data/v{version}/`;
  return {
    metadata: `${url}/services/Soap/m/{version}`,
    rest: data,
    sobjects: `${data}sobjects/`,
    query: `${data}query/`,
    custom_domain: url,
  };
};

/** The identity URL of a user of the org at `url`. */
export const identityUrlOf = (url: string, orgId: string, userId: string): string => `${url}/id/${orgId}/${userId}`;

/** The user as described by OpenID Connect's userinfo and Salesforce's identity URL. */
export const identityOf = (
  user: User,
  orgId: string,
  url: string,
): { userinfo: Record<string, unknown>; identity: Record<string, unknown> } => {
  const id = identityUrlOf(url, orgId, user.id);
  const shared = {
    user_id: user.id,
    organization_id: orgId,
    email: user.email,
    active: user.isActive,
    user_type: 'STANDARD',
    urls: urlsOf(url),
  };
  return {
    userinfo: { sub: id, preferred_username: user.username, name: user.name, ...shared },
    identity: { id, asserted_user: true, username: user.username, nick_name: user.username, display_name: user.name, ...shared },
  };
};
