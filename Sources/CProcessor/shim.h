/* What processors can do and Swift has no word for. */

/* Begins to load the cache line at an address that will be read soon; any address will do. */
static inline void fetch_ahead(const void *address) { __builtin_prefetch(address); }
