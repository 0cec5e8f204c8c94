import { describe, expect, it } from 'vitest';
import { blameOfCode } from '../scenarios/blame-of-code.ts';
import { allFaults, faultsLike } from './all-faults.ts';

const codesOf = ({ right, acceptable = [] }: (typeof allFaults)[number]): string[] => [
  ...right,
  ...acceptable.map((answer) => (typeof answer === 'string' ? answer : answer.code)),
];

describe('The faults of the adversary', () => {
  it('have short names in kebab case, each used once', () => {
    const names = allFaults.map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are told by phrases that end "When …", each used once', () => {
    const titles = allFaults.map(({ title }) => title);
    expect(titles.filter((title) => !/^\S.{15,}[^.]$/.test(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are each another fault', () => {
    const deeds = allFaults.map(({ name: _name, title: _title, right: _right, ...deed }) => JSON.stringify(deed));
    expect(deeds.filter((deed, index) => deeds.indexOf(deed) !== index)).toEqual([]);
  });

  it('do not list an answer as right and as acceptable', () => {
    const twice = allFaults.filter((fault) => new Set(codesOf(fault)).size !== codesOf(fault).length);
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  it('never take an answer as true that blames their innocent', () => {
    const blaming = allFaults.filter((fault) =>
      codesOf(fault).some((code) => blameOfCode[code as keyof typeof blameOfCode] === fault.innocent),
    );
    expect(blaming.map(({ name }) => name)).toEqual([]);
  });

  it('are found by a part of their name or title, and a text that finds none is refused', () => {
    expect(faultsLike('hosts-file').map(({ name }) => name)).toEqual(['hosts-file']);
    expect(faultsLike('over a satellite').map(({ name }) => name)).toEqual(['line-rtt-1200-loss-3']);
    expect(faultsLike('')).toHaveLength(allFaults.length);
    expect(() => faultsLike('no such thing')).toThrow("'no such thing'");
  });
});
