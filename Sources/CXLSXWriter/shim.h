#include <xlsxwriter.h>
/* Declared by glibc only under _GNU_SOURCE, which the Glibc module does not set. */
extern int memfd_create(const char *name, unsigned int flags);
