// X.509 certificates made on the spot, so that no key is kept in the repository and no test expires. DER by hand
// (RFC 5280): Node can read certificates but not make them, and not every machine has openssl.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { isIP } from 'node:net';

/** What a TLS server needs, in PEM. */
export type Identity = { key: string; cert: string };

/** For which times a certificate holds. */
export type Validity = { from: Date; to: Date };

/** Signs certificates; `certificate` is its own, in PEM. What it delegates to signs in its turn, vouched for by it. */
export type Authority = {
  certificate: string;
  issue: (names: readonly string[], validity?: Validity) => Identity;
  delegate: (subject: string) => Authority;
};

const hourMs = 3_600_000;
const lately: Validity = { from: new Date(Date.now() - 24 * hourMs), to: new Date(Date.now() + 24 * hourMs) };

/** Begins in an hour. */
export const notYet: Validity = { from: new Date(Date.now() + hourMs), to: new Date(Date.now() + 24 * hourMs) };

/** Over since an hour. */
export const expired: Validity = { from: lately.from, to: new Date(Date.now() - hourMs) };

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  if (content.length < 128) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, content.length >> 8, content.length & 0xff]), content]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const hex = (tag: number, content: string): Buffer => der(tag, Buffer.from(content, 'hex'));

const ecdsaWithSha256 = sequence(hex(0x06, '2a8648ce3d040302'));
const commonName = hex(0x06, '550403');
const basicConstraints = hex(0x06, '551d13');
const subjectAltName = hex(0x06, '551d11');
const isTrue = hex(0x01, 'ff');

const nameOf = (text: string): Buffer => sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(text)))));

const utcTime = (date: Date): Buffer =>
  der(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

const bytesOf = (address: string): Buffer => {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string): string[] =>
    text === '' ? [] : text.split(':').map((group) => group.padStart(4, '0'));
  const [start, end] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - start.length - end.length }, () => '0000');
  return Buffer.from([...start, ...zeros, ...end].join(''), 'hex');
};

const generalName = (name: string): Buffer => (isIP(name) ? der(0x87, bytesOf(name)) : der(0x82, Buffer.from(name)));

const extension = (id: Buffer, critical: boolean, value: Buffer): Buffer =>
  sequence(id, ...(critical ? [isTrue] : []), der(0x04, value));

type Parts = {
  subject: string;
  issuer: string;
  publicKey: KeyObject;
  signer: KeyObject;
  validity: Validity;
  extensions: readonly Buffer[];
};

const certificateOf = ({ subject, issuer, publicKey, signer, validity, extensions }: Parts): string => {
  const body = sequence(
    der(0xa0, hex(0x02, '02')),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    nameOf(issuer),
    sequence(utcTime(validity.from), utcTime(validity.to)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', body, signer);
  const whole = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${whole.match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`;
};

const forAuthority = [extension(basicConstraints, true, sequence(isTrue))];

type KeyPair = { publicKey: KeyObject; privateKey: KeyObject };

const newKeys = (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' });

const toAuthority = (issuer: string, { privateKey: signer }: KeyPair, certificate: string): Authority => ({
  certificate,
  issue: (names, validity = lately) => {
    const { publicKey, privateKey } = newKeys();
    const extensions = [
      extension(basicConstraints, true, sequence()),
      extension(subjectAltName, false, sequence(...names.map(generalName))),
    ];
    const cert = certificateOf({ subject: names[0] ?? issuer, issuer, publicKey, signer, validity, extensions });
    return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert };
  },
  delegate: (subject) => {
    const keys = newKeys();
    const parts = { subject, issuer, publicKey: keys.publicKey, signer, validity: lately, extensions: forAuthority };
    return toAuthority(subject, keys, certificateOf(parts));
  },
});

/** A new authority called `issuer`. */
export const createAuthority = (issuer: string): Authority => {
  const own = newKeys();
  const parts = { subject: issuer, issuer, publicKey: own.publicKey, validity: lately, extensions: forAuthority };
  return toAuthority(issuer, own, certificateOf({ ...parts, signer: own.privateKey }));
};
