// The only thing the page gets from the shell: two functions, which carry the API's channels. Runs sandboxed, so that
// its bundle may require nothing but electron; ipcRenderer itself never reaches the page.
import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '../contract/derive.ts';
import { ASK, LISTEN, TOLD, UNLISTEN } from './ipc-channels.ts';

const listeners = new Map<number, (value: unknown) => void>();
let lastId = 0;

ipcRenderer.on(TOLD, (_event, id: number, value: unknown) => listeners.get(id)?.(value));

const transport: Transport = {
  ask: (channel, argument) => ipcRenderer.invoke(ASK, channel, argument) as ReturnType<Transport['ask']>,
  listen: (channel, listener) => {
    const id = ++lastId;
    listeners.set(id, listener);
    ipcRenderer.send(LISTEN, id, channel);
    return () => {
      if (listeners.delete(id)) ipcRenderer.send(UNLISTEN, id);
    };
  },
};

contextBridge.exposeInMainWorld('tokwatch', transport);
