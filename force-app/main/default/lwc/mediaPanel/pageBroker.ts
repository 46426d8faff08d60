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

/** The broker's address without a trailing slash; undefined where nobody has set one that can be trusted. */
export const brokerAddress = (configured: string): string | undefined => {
  const url = parsed(configured);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.includes(url.hostname));
  return url && isSafe ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : undefined;
};

const clients = new Map<string, BrokerClient>();

/** The client that all panels of this page share, so that one page load makes one key and one session record. */
const pageBroker = (baseUrl: string): BrokerClient => {
  const client =
    clients.get(baseUrl) ?? createBrokerClient({ baseUrl, proofKey: pageProofKey, createSession, fetch: (url, init) => fetch(url, init) });
  clients.set(baseUrl, client);
  return client;
};

/** The broker of a panel: the one its page names, or else the one of the org. */
export const panelBroker = (designed: string | undefined): BrokerClient => {
  const address = brokerAddress(designed?.trim() || brokerBaseUrl);
  if (address === undefined) throw new BrokerError('BROKER_NOT_CONFIGURED');
  return pageBroker(address);
};

/** The time by a panel's broker, or by this computer where there is none. */
export const brokerNow = (designed: string | undefined): number => {
  try {
    return panelBroker(designed).now();
  } catch {
    return Date.now();
  }
};
