/** The request that a DPoP proof (RFC 9449) covers. */
export interface ProvenRequest {
  method: string;
  url: string;
  accessToken?: string;
  issuedAtSeconds: number;
}

/** A key pair that exists in this page only; the private key can't be exported. */
export interface ProofKey {
  /** RFC 7638 SHA-256 thumbprint of the public key, base64url. */
  readonly thumbprint: string;
  /** Creates a DPoP proof for one request; every call creates a new one. */
  proof(request: ProvenRequest): Promise<string>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const base64urlOf = (binary: string): string => btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

// For hashes and signatures only: in Lightning Web Security each access to an element of a typed array is a call across the membrane.
const base64url = (bytes: ArrayBuffer): string => base64urlOf(String.fromCharCode(...new Uint8Array(bytes)));

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** UTF-8 as a binary string, without a typed array. */
const binaryOf = (text: string): string =>
  encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
const part = (value: unknown): string => base64urlOf(binaryOf(JSON.stringify(value)));
const sha256 = async (text: string): Promise<string> => base64url(await crypto.subtle.digest('SHA-256', encode(text)));

/** Creates a key pair whose private key can sign but can't be exported. */
export const createProofKey = async (): Promise<ProofKey> => {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const jwk = { crv: 'P-256', kty: 'EC', x, y };
  return {
    // RFC 7638 hashes the required members in this (alphabetical) order.
    thumbprint: await sha256(JSON.stringify(jwk)),
    async proof({ method, url, accessToken, issuedAtSeconds }) {
      const claims = {
        jti: crypto.randomUUID(),
        htm: method,
        htu: url.replace(/[?#].*$/, ''),
        iat: issuedAtSeconds,
        ...(accessToken === undefined ? {} : { ath: await sha256(accessToken) }),
      };
      const signed = `${part({ typ: 'dpop+jwt', alg: 'ES256', jwk })}.${part(claims)}`;
      return `${signed}.${base64url(await crypto.subtle.sign(algorithm, privateKey, encode(signed)))}`;
    },
  };
};

let keyOfPage: Promise<ProofKey> | undefined;

/** The single key of this page load, created on first use and kept in memory only. */
export const pageProofKey = (): Promise<ProofKey> => {
  keyOfPage ??= createProofKey();
  return keyOfPage;
};
