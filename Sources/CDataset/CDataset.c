#include "CDataset.h"

static const unsigned char vietnam[] = {
#embed "../../Resources/vietnam.json"
};

static const unsigned char world[] = {
#embed "../../Resources/world-110m.json"
};

const unsigned char *dataset_vietnam_bytes(void) { return vietnam; }
size_t dataset_vietnam_count(void) { return sizeof vietnam; }

const unsigned char *dataset_world_bytes(void) { return world; }
size_t dataset_world_count(void) { return sizeof world; }
