/* What processors can do and Swift has no word for. */

#include <stdint.h>

/* Begins to load the cache line at an address that will be read soon; any address will do. */
static inline void fetch_ahead(const void *address) { __builtin_prefetch(address); }

typedef uint8_t sixteen_bytes __attribute__((vector_size(16), aligned(1), may_alias));

/* The lowest bit of each of sixteen bytes that are all ones or all zeros, the first byte's lowest. */
static inline uint64_t gathered_bits(sixteen_bytes verdicts) {
#if defined(__SSE2__)
  typedef char signed_bytes __attribute__((vector_size(16)));
  return (uint32_t)__builtin_ia32_pmovmskb128((signed_bytes)verdicts);
#else
  /* A product moves the eight bits of a word to its top byte. */
  typedef uint64_t words __attribute__((vector_size(16)));
  words ones = (words)verdicts & 0x0101010101010101u;
  return (ones[0] * 0x0102040810204080u) >> 56 | (ones[1] * 0x0102040810204080u) >> 56 << 8;
#endif
}

/* A bit for each of the 64 bytes at an address, the first byte's lowest: set where the byte is one of four. */
static inline uint64_t bytes_equal_to_any(const void *bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  const sixteen_bytes *block = (const sixteen_bytes *)bytes;
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++) {
    sixteen_bytes at = block[part];
    bits |= gathered_bits((sixteen_bytes)((at == a) | (at == b) | (at == c) | (at == d))) << (part * 16);
  }
  return bits;
}

/* The same where the byte is at least `lowest` and at most `highest`. */
static inline uint64_t bytes_in_range(const void *bytes, uint8_t lowest, uint8_t highest) {
  const sixteen_bytes *block = (const sixteen_bytes *)bytes;
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++) {
    sixteen_bytes at = block[part];
    bits |= gathered_bits((sixteen_bytes)((at - lowest) <= (uint8_t)(highest - lowest))) << (part * 16);
  }
  return bits;
}
