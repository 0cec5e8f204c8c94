// Reads the address of a D-Bus message bus: `transport:key=value,key=value;…`, values with %-escapes.
// Source: https://dbus.freedesktop.org/doc/dbus-specification.html, “Server Addresses”.

type Environment = Readonly<Record<string, string | undefined>>;

const unescaped = (value: string): string | null => {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
};

const runtimeSocket = (environment: Environment): string | null => {
  const folder = environment['XDG_RUNTIME_DIR'];
  return folder ? `${folder}/bus` : null;
};

const pairsIn = (text: string): Map<string, string | null> =>
  new Map(
    text.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), unescaped(pair.slice(at + 1))];
    }),
  );

const named = (name: string | null | undefined): string | null => (name && !name.includes('\0') ? name : null);

// Only sockets of this machine are taken: what a notification says must not travel over a network.
const socketIn = (address: string, environment: Environment): string | null => {
  if (!address.startsWith('unix:')) return null;
  const pairs = pairsIn(address.slice('unix:'.length));
  const abstract = named(pairs.get('abstract'));
  if (abstract !== null) return `\0${abstract}`;
  return pairs.get('runtime') === 'yes' ? runtimeSocket(environment) : named(pairs.get('path'));
};

/**
 * The sockets at which the user's session bus may listen, in the order in which they are tried: paths, or, with a leading
 * NUL, names of abstract sockets, both as node:net takes them. Empty where the environment knows of no session.
 */
export const sessionBusSockets = (environment: Environment): string[] => {
  const addresses = environment['DBUS_SESSION_BUS_ADDRESS'];
  const sockets = addresses
    ? addresses.split(';').map((address) => socketIn(address.trim(), environment))
    : [runtimeSocket(environment)];
  return sockets.filter((socket) => socket !== null);
};
