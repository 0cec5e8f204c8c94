// The questions about content and LIVE, asked in a whole network with real faults. Needs root.
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { describeLab } from '../../lab/describe-lab.ts';
import type { Step } from '../../lab/faults/fault.ts';
import { bootLab } from '../../lab/lab.ts';
import type { Lab } from '../../lab/lab.ts';

const program = fileURLToPath(new URL('./ask-in-lab.ts', import.meta.url));
type Question = 'edge' | 'throughput' | 'sizes' | 'ingest';

const inWords = ({ facts, status }: Reading): string => {
  switch (facts.kind) {
    case 'edge':
      return `${facts.address} ${facts.outcome}`;
    case 'sizes':
      return `${facts.to} ${facts.small} ${facts.large}`;
    case 'ingest':
      return `${facts.to} ${facts.port} ${facts.stage} ${facts.outcome}`;
    default:
      return `${facts.kind} ${status}`;
  }
};

describeLab('The questions about content and LIVE in a whole network', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await bootLab({ copy: 'live' });
  });
  afterEach(async () => {
    await lab.undo();
  });
  afterAll(() => lab?.down());

  const ask = async (question: Question, ...steps: Step[]): Promise<Reading[]> => {
    await lab.inject({ id: question, steps, proofs: [] });
    const { stdout, stderr } = await lab.in('cli', process.execPath, [program, question], { timeoutMs: 60_000 });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Reading[];
  };
  const said = async (question: Question, ...steps: Step[]): Promise<string[]> => [
    ...new Set((await ask(question, ...steps)).map(inWords)),
  ];
  const rates = async (...steps: Step[]) =>
    (await ask('throughput', ...steps)).flatMap(({ facts }) => (facts.kind === 'throughput' ? [facts] : []));

  it('every edge answers, unless one of them is dead', async () => {
    expect(new Set((await said('edge')).map((words) => words.split(' ')[1]))).toEqual(new Set(['answers']));
    const dead: Step = { type: 'nft', in: 'tt', hook: 'input', rules: ['ip daddr 20.30.0.2 drop'] };
    const edges = await said('edge', dead);
    expect(edges).toContain('20.30.0.2 timeout');
    expect(edges).toContain('20.30.0.3 answers');
  });

  it('content comes as fast as a control, unless it is starved', async () => {
    const [picture, ...others] = await rates();
    expect(picture).toMatchObject({ of: 'tiktok', feature: 'image', stalled: false });
    expect(picture?.bytes).toBeGreaterThan(20_000);
    const control = others.findLast(({ of }) => of === 'control');
    expect(control?.kbitS).toBeGreaterThan(1500);
    const slow = await rates({ type: 'service', modes: { icdn: { bitsPerSecond: 300_000 } } });
    expect(slow[0]?.kbitS).toBeLessThan(450);
    expect(slow.at(-1)?.kbitS).toBeGreaterThan(3 * 450);
  });

  it('content that stops after its headers has stalled', async () => {
    const seen = await rates({ type: 'service', modes: { vcdn: { stall: true } } });
    expect(seen.find(({ feature }) => feature === 'video')).toMatchObject({ stalled: true, bytes: 0 });
    expect(seen.find(({ feature }) => feature === 'image')).toMatchObject({ stalled: false });
  });

  it('large packets pass, unless they vanish on the way', async () => {
    expect(new Set(await said('sizes'))).toEqual(new Set(['control yes yes', 'tiktok yes yes']));
    const hole: Step = { type: 'nft', in: 'isp', hook: 'forward', rules: ['meta length > 1400 drop'] };
    expect(await said('sizes', hole)).toContain('control yes no');
  });

  it('the LIVE server greets on both of its doors', async () => {
    expect((await said('ingest')).sort()).toEqual(['tiktok 1935 done ok', 'tiktok 443 done ok']);
  });

  it('a LIVE server that refuses is told from a way that swallows its port', async () => {
    const refuses: Step = { type: 'nft', in: 'tt', hook: 'input', rules: ['tcp dport 1935 reject with tcp reset'] };
    const refused = await said('ingest', refuses);
    expect(refused).toEqual(expect.arrayContaining(['tiktok 1935 connect refused', 'tiktok 443 done ok']));
    // Others take streams on that port: the refusal is no firewall's.
    expect(refused).toContain('control 1935 connect ok');
    await lab.undo();
    const swallows: Step = { type: 'nft', in: 'rtr', hook: 'forward', rules: ['tcp dport 1935 drop'] };
    const swallowed = await said('ingest', swallows);
    expect(swallowed).toContain('tiktok 1935 connect timeout');
    expect(swallowed).toContain('control 1935 connect timeout');
    expect(swallowed).not.toContain('control 1935 connect refused');
  });
});
