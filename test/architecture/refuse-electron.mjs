// @ts-check
// Loaded with `node --import` before a program starts: whoever asks for Electron gets an error that names the file that asked.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => {
    if (/^electron(\/|$)/.test(specifier)) throw new Error(`ELECTRON-WANTED by ${context.parentURL}`);
    return next(specifier, context);
  },
});
