import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Rules that need types are left out: they would want the invented files to be part of the project. */
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

const complaints = async (file: string, text: string): Promise<string> => {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n');
};

describe('Lint says what to do instead', () => {
  it.each([
    ['engine/diagnosis/x.ts', 'export const f = (): number => Date.now();', 'Take a Clock'],
    ['engine/diagnosis/x.ts', 'export const f = (): Date => new Date();', 'Take a Clock'],
    ['engine/incidents/x.ts', 'setTimeout(() => undefined, 1);', 'Pure code takes the time as an argument'],
    ['engine/os/parse/x.ts', 'export const f = (): string => process.platform;', 'Ask the Os interface'],
    ['contract/x.ts', 'export const f = (): number => Math.random();', 'Pure code takes'],
    ['engine/probes/x.ts', 'export const f = (): number => Date.now();', 'Take a Clock'],
    ['engine/probes/x.ts', 'export const f = (): number => performance.now();', 'Take a Clock'],
    ['engine/probes/x.ts', 'export const f = (): string => process.platform;', 'Ask the Os interface'],
    ['engine/probes/x.ts', "import { main } from '../../headless/main.ts'; main();", 'engine must not import headless'],
    ['engine/diagnosis/x.ts', "export * from '../os/os.ts';", 'it is pure'],
    ['engine/probes/x.ts', "import { join } from 'path'; join();", "Write 'node:path'"],
    ['headless/x.ts', "import { exec } from 'node:child_process'; exec('ls');", 'exec goes through a shell'],
    ['headless/x.ts', "import { execSync } from 'node:child_process'; execSync('ls');", 'exec goes through a shell'],
    ['headless/x.ts', "spawn('ls', [], { shell: true });", 'with an argument list'],
    ['headless/x.ts', "export const f = (): unknown => eval('1');", 'no-eval'],
    ['headless/x.ts', "export const f = (): unknown => new Function('return 1');", 'no-new-func'],
    ['headless/x.ts', "enum Colour { Red = 'red' }", 'Use a union of string literals'],
    ['headless/x.ts', 'export default 1;', 'Export by name'],
    ['headless/x.ts', 'export interface IThing { a: number }', 'without an I'],
    ['headless/x.ts', 'export const f = (a: any): any => a;', 'no-explicit-any'],
    ['headless/x.ts', 'export const f = () => 1;', 'explicit-module-boundary-types'],
  ])('in %s: %s', async (file, text, advice) => {
    expect(await complaints(file, text)).toContain(advice);
  });

  it.each([
    ['engine/deps/clock.ts', 'export const now = (): number => Date.now();'],
    ['engine/os/current-os.ts', 'export const name = (): string => process.platform;'],
    ['engine/diagnosis/x.ts', 'export const f = (at: number): string => new Date(at).toISOString();'],
    ['headless/x.ts', "import { execFile } from 'node:child_process'; execFile('ls', ['-l']);"],
  ])('accepts in %s: %s', async (file, text) => {
    expect(await complaints(file, text)).toBe('');
  });

  it('limits files to 300 lines, and functions to 50 outside of the tests', async () => {
    const longFunction = `export const f = (): void => {${'\n'.repeat(60)}};`;
    expect(await complaints('headless/x.ts', '// line\n'.repeat(301))).toContain('max-lines:');
    expect(await complaints('headless/x.ts', longFunction)).toContain('max-lines-per-function:');
    expect(await complaints('test/engine/x.ts', longFunction)).toBe('');
  });
});
