// Takes out of a recording what says where and who its user is, and nothing that the judgement needs: names of interfaces,
// and the addresses of routers on the way. The same address always becomes the same token, because the diagnosis compares.
import type { Reading } from '../../contract/reading.ts';

/** Redacts one reading after the other, with one set of tokens. */
export type Redactor = (reading: Reading) => Reading;

/** A redactor that has seen nothing yet. */
export const createRedactor = (): Redactor => {
  const tokens = new Map<string, string>();
  const token = (kind: string, value: string): string => {
    const known = tokens.get(`${kind} ${value}`);
    if (known !== undefined) return known;
    const made = `${kind}-${tokens.size + 1}`;
    tokens.set(`${kind} ${value}`, made);
    return made;
  };
  return (reading) => {
    const { facts } = reading;
    if (facts.kind === 'link') {
      const interfaces = facts.interfaces.map((one) => ({ ...one, name: token('interface', one.name) }));
      return { ...reading, facts: { ...facts, interfaces } };
    }
    if (facts.kind === 'hops') {
      const hops = facts.hops.map((hop) => (hop === null ? null : token('hop', hop)));
      const prohibitedBy = facts.prohibitedBy === null ? null : token('hop', facts.prohibitedBy);
      return { ...reading, facts: { ...facts, hops, prohibitedBy } };
    }
    if (facts.kind === 'ban') return { ...reading, facts: { ...facts, country: 'XX', since: 'some day' } };
    return reading;
  };
};
