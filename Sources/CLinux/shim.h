/* Declared by glibc only under _GNU_SOURCE, which the Glibc module does not set. No header of glibc is included here:
   its types would then belong to this module for some importers and to Glibc for others. */
extern int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
extern int syncfs(int descriptor);

/* In malloc.h, which the Glibc module leaves out. */
extern int malloc_trim(__SIZE_TYPE__ pad);

/* O_DIRECT of fcntl.h, which the Glibc module leaves out: its value depends on the processor. */
#if defined(__arm__) || defined(__aarch64__)
static const int direct_access = 0200000;
#elif defined(__powerpc__)
static const int direct_access = 0400000;
#else
static const int direct_access = 040000;
#endif
