// Where a router's own page is: at its address, which is a private one, over plain HTTP, as routers have no certificate.
import type { NetworkState } from '../os/os.ts';
import { isRouterPage } from '../../contract/see-for-yourself.ts';

/** The page of the router that carries most, as `http://192.168.1.1/`; null where no private IPv4 address is a router's. */
export const routerPageOf = (state: NetworkState | null): string | null => {
  const routes = state?.routes.filter(({ family, gateway }) => family === 4 && gateway !== null) ?? [];
  const pages = routes.toSorted((a, b) => a.metric - b.metric).map(({ gateway }) => `http://${gateway}/`);
  return pages.find(isRouterPage) ?? null;
};
