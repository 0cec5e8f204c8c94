// How the router's proxies and its interceptor behave, as data.
import * as v from 'valibot';

/** What is not set is as it was at the start: the proxies work, the interceptor shows its page. */
export const routerMannersSchema = v.strictObject({
  /** `silent` takes the connection and says nothing, `denies` refuses the destination, `asks` wants a password. */
  proxy: v.optional(v.picklist(['works', 'silent', 'denies', 'asks']), 'works'),
  /** `page` answers in the name of every site, `passes` hands on what the real site says. */
  interceptor: v.optional(v.picklist(['page', 'passes']), 'page'),
});

/** Manners with their defaults filled in. */
export type PresentManners = v.InferOutput<typeof routerMannersSchema>;
/** Manners as a scenario writes them. */
export type RouterManners = v.InferInput<typeof routerMannersSchema>;
