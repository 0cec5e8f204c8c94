/** How long a test waits for what must come: longer than any busy machine needs. */
export const patience = { timeout: 20_000 };
