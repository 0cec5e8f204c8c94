// Makes new texts of resolv.conf and gai.conf out of the present ones, and leaves every line alone that is about anything else.

/** The longest text that a program can be handed in one word is 128 KiB (MAX_ARG_STRLEN of Linux), four bytes a letter at the most. */
const longestText = 32_000;

/** True for a text that was read without loss and can be written back letter by letter. */
export const isExactText = (text: string): boolean => text.length <= longestText && !/[\0\uFFFD]/.test(text);

/** glibc and musl ask the first three name servers only (resolv.conf(5), MAXNS). */
const maxServers = 3;

/** The text of a resolv.conf with these name servers in place of its own, everything else as it was. */
export const withNameServers = (text: string, servers: readonly string[]): string => {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^nameserver\s/.test(line));
  const own = servers.slice(0, maxServers).map((server) => `nameserver ${server}`);
  const at = first < 0 ? 0 : first;
  const isKept = (line: string): boolean => !/^nameserver\s/.test(line);
  return [...lines.slice(0, at), ...own, ...lines.slice(at).filter(isKept)].join('\n');
};

/** All IPv4 addresses, as gai.conf(5) writes them, and a precedence above that of IPv6. */
const ipv4First = 'precedence ::ffff:0:0/96  100';

const isAboutIpv4 = (line: string): boolean => /^\s*precedence\s+::ffff:0:0\/96\s/.test(line);

/** The text of a gai.conf that puts IPv4 before IPv6; null when it does so already. */
export const withIpv4First = (text: string): string | null => {
  const lines = text.split('\n');
  const present = lines.find(isAboutIpv4);
  if (present !== undefined && Number(present.trim().split(/\s+/)[2]) >= 100) return null;
  const kept = lines.filter((line) => !isAboutIpv4(line));
  const end = kept.at(-1) === '' ? kept.slice(0, -1) : kept;
  return [...end, ipv4First, ''].join('\n');
};
