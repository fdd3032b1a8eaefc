/* Declared by glibc only under _GNU_SOURCE, which the Glibc module does not set. No header of glibc is included here:
   its types would then belong to this module for some importers and to Glibc for others. */
extern int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
extern int syncfs(int descriptor);

/* In malloc.h, which the Glibc module leaves out. */
extern int malloc_trim(__SIZE_TYPE__ pad);
