// A certificate authority for one laboratory copy, and the servers' certificates. Made anew each time with openssl,
// elliptic curve keys only, so that it takes a fraction of a second. A second, foreign authority signs for impostors;
// nobody trusts it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { anchors } from './addresses.ts';
import { mustRun } from './command.ts';
import { controlHosts, tiktokHosts } from './zone.ts';

/** Valid for well over a year, so that a client whose clock is 400 days ahead still finds the certificates valid. */
const VALID_DAYS = 1200;

// Few wildcards rather than all names: a handshake must stay as small as a real one.
const tiktokNames = [...new Set(tiktokHosts.map(({ name }) => `*.${name.split('.').slice(1).join('.')}`))]
  .filter((name) => name !== '*.com')
  .concat('tiktok.com');

const namesOf = (owner: string): string[] => [
  ...new Set(controlHosts.filter((host) => host.owner === owner).map(({ name }) => name)),
  ...anchors
    .filter((anchor) => anchor.owner === owner)
    .flatMap((anchor) => [...anchor.addresses4, ...anchor.addresses6]),
];

type Leaf = { name: string; authority: 'ca' | 'foreign-ca'; names: string[] };

const leaves: readonly Leaf[] = [
  ...[...new Set(controlHosts.map(({ owner }) => owner))].map((owner): Leaf => ({
    name: owner,
    authority: 'ca',
    names: namesOf(owner),
  })),
  {
    name: 'anchors',
    authority: 'ca',
    names: anchors.flatMap(({ owner }) => namesOf(owner)).filter((name) => isIP(name) || !name.includes('gstatic')),
  },
  { name: 'tiktok', authority: 'ca', names: tiktokNames },
  { name: 'tiktok-wrongname', authority: 'ca', names: ['edge.example.net'] },
  { name: 'foreign', authority: 'foreign-ca', names: [...tiktokNames, ...controlHosts.map(({ name }) => name)] },
];

/** Path of the authority that the client trusts. */
export const authorityPath = (stateDirectory: string): string => join(stateDirectory, 'certificates', 'ca.pem');

/** Path of a bundle for a client that was made to trust the foreign authority too, as company machines are. */
export const bothAuthoritiesPath = (stateDirectory: string): string =>
  join(stateDirectory, 'certificates', 'ca-and-foreign.pem');

/** Makes both authorities and all server certificates under the state directory. */
export async function makeCertificates(stateDirectory: string): Promise<void> {
  const directory = join(stateDirectory, 'certificates');
  await mkdir(directory);
  const openssl = (...args: string[]) => mustRun('openssl', args, { cwd: directory });
  const newKey = (name: string) =>
    openssl('ecparam', '-genkey', '-noout', '-name', 'prime256v1', '-out', `${name}.key`);
  await Promise.all(['ca', 'foreign-ca', 'leaf'].map(newKey));
  const authority = (name: string, subject: string) =>
    openssl(
      'req',
      '-x509',
      '-new',
      '-key',
      `${name}.key`,
      '-days',
      '3650',
      '-subj',
      `/O=Lab/CN=${subject}`,
      '-out',
      `${name}.pem`,
    );
  await Promise.all([authority('ca', 'Laboratory Root'), authority('foreign-ca', 'Foreign Filter Root')]);
  const texts = ['ca.pem', 'foreign-ca.pem'].map((file) => readFile(join(directory, file), 'utf8'));
  await writeFile(bothAuthoritiesPath(stateDirectory), (await Promise.all(texts)).join(''));
  await Promise.all([...leaves.map((leaf) => openssl(...leafArguments(leaf))), makeExpired(directory, openssl)]);
}

// Only `openssl ca` can set dates, and it wants a configuration file and a database.
const expiredConfiguration = `[ca]
default_ca = lab
[lab]
database = index.txt
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copyall
[any]
commonName = supplied
`;

async function makeExpired(directory: string, openssl: (...args: string[]) => Promise<string>): Promise<void> {
  await writeFile(join(directory, 'ca.cnf'), expiredConfiguration);
  await writeFile(join(directory, 'index.txt'), '');
  const names = `subjectAltName=${tiktokNames.map((name) => `DNS:${name}`).join(',')}`;
  await openssl('req', '-new', '-key', 'leaf.key', '-subj', '/CN=tiktok', '-addext', names, '-out', 'expired.csr');
  await openssl(
    ...['ca', '-batch', '-notext', '-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-outdir', '.'],
    ...[
      '-startdate',
      '20250101000000Z',
      '-enddate',
      '20250401000000Z',
      '-in',
      'expired.csr',
      '-out',
      'tiktok-expired.pem',
    ],
  );
}

const leafArguments = ({ name, authority, names }: Leaf): string[] => [
  'req',
  '-x509',
  '-new',
  '-key',
  'leaf.key',
  '-CA',
  `${authority}.pem`,
  '-CAkey',
  `${authority}.key`,
  '-days',
  String(VALID_DAYS),
  '-subj',
  `/O=Lab/CN=${name}`,
  '-out',
  `${name}.pem`,
  '-addext',
  `subjectAltName=${names.map((n) => (isIP(n) ? `IP:${n}` : `DNS:${n}`)).join(',')}`,
  '-addext',
  'basicConstraints=critical,CA:FALSE',
];
