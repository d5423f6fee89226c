// zlib and zstd of the system: files of events may be packed by gzip or zstd.
#pragma once
#include <zlib.h>
#include <zstd.h>

// A macro in zlib.h.
static inline int compression_inflate_init(z_streamp stream) {
  // 32 more than the largest window: a gzip or zlib header, whichever comes.
  return inflateInit2(stream, 15 + 32);
}
