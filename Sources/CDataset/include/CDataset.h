#pragma once
#include <stddef.h>

/// The bytes of `Resources/vietnam.json`, which live in the executable's read-only data.
const unsigned char *dataset_vietnam_bytes(void);
size_t dataset_vietnam_count(void);

/// The bytes of `Resources/world-110m.json`, likewise.
const unsigned char *dataset_world_bytes(void);
size_t dataset_world_count(void);
