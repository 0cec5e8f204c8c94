/** For the type checker and editors; Vite has the same in vite.config.ts. */
export default { compilerOptions: { runes: true } };
