// Counts what leaves the client for the outside sources: packets to their addresses, and lookups of their names.
import type { Lab } from '../../lab/lab.ts';

/** Labels by which the sources' names are known in a DNS question; each is preceded by its length (RFC 1035). */
const labels = ['globalping', 'ooni', 'inetintel', 'ocistatus', 'ripe', 'mastodon', 'bsky'];

const rules: ReadonlyArray<readonly [program: string, rule: string[]]> = [
  ['iptables', ['-d', '20.40.0.0/16']],
  ['ip6tables', ['-d', '2a10:40::/32']],
  ...(labels.map((label) => {
    const hex = `|${label.length.toString(16).padStart(2, '0')}|${label}`;
    return ['iptables', ['-p', 'udp', '--dport', '53', '-m', 'string', '--algo', 'bm', '--hex-string', hex]] as const;
  }) as ReadonlyArray<readonly [string, string[]]>),
];

/** Begins to count; the result ends it and says how much there was. */
export const countAskings = async (lab: Lab): Promise<() => Promise<{ packets: number; lookups: number }>> => {
  for (const [program, rule] of rules) await lab.in('cli', program, ['-A', 'OUTPUT', ...rule]);
  return async () => {
    const counts = await Promise.all(
      ['iptables', 'ip6tables'].map((program) => lab.in('cli', program, ['-nvxL', 'OUTPUT'])),
    );
    const lines = counts.flatMap(({ stdout }) => stdout.split('\n')).filter((line) => /^\s*\d+\s+\d+/.test(line));
    const sum = (which: (line: string) => boolean): number =>
      lines.filter(which).reduce((total, line) => total + Number(line.trim().split(/\s+/)[0]), 0);
    for (const [program, rule] of rules) await lab.in('cli', program, ['-D', 'OUTPUT', ...rule]);
    const isLookup = (line: string): boolean => line.includes('dpt:53');
    return { packets: sum((line) => !isLookup(line)), lookups: sum(isLookup) };
  };
};
