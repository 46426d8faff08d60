import brokerBaseUrl from '@salesforce/label/c.Broker_Base_Url';
import { BrokerError, createBrokerClient, type BrokerClient } from 'c/brokerClient';
import { pageProofKey } from 'c/proofKey';
import { createSession } from './mediaRecords.ts';

const loopback = ['127.0.0.1', 'localhost'];

const parsed = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/** The broker's URL without a trailing slash; undefined if it isn't configured or isn't secure. */
export const brokerAddress = (configured: string): string | undefined => {
  const url = parsed(configured);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.includes(url.hostname));
  return url && isSafe ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : undefined;
};

const clients = new Map<string, BrokerClient>();

/** The client shared by all panels of a page, so that each page load creates only one key and one session record. */
const pageBroker = (baseUrl: string): BrokerClient => {
  const client =
    clients.get(baseUrl) ?? createBrokerClient({ baseUrl, proofKey: pageProofKey, createSession, fetch: (url, init) => fetch(url, init) });
  clients.set(baseUrl, client);
  return client;
};

/** The broker of a panel: the one set on its page, or else the org's. Throws a `BrokerError` if there is none. */
export const panelBroker = (designed: string | undefined): BrokerClient => {
  const address = brokerAddress(designed?.trim() || brokerBaseUrl);
  if (address === undefined) throw new BrokerError('BROKER_NOT_CONFIGURED');
  return pageBroker(address);
};

/** The time by the clock of a panel's broker, or of this computer if there is no broker. */
export const brokerNow = (designed: string | undefined): number => {
  try {
    return panelBroker(designed).now();
  } catch {
    return Date.now();
  }
};
