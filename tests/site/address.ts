/** Where the tests serve the built site. SITE_PORT moves it, so that two checkouts can be tested at a time. */
export const PORT = Number(process.env['SITE_PORT'] ?? 4329);
export const ORIGIN = `http://localhost:${String(PORT)}`;

/** The sub-path that the tested site is built for, with a slash on both ends. */
export const BASE = '/sub/';
