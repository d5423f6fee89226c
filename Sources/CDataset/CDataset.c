#include "CDataset.h"

static const unsigned char vietnam[] = {
#embed "../../Resources/vietnam.json"
};

const unsigned char *dataset_vietnam_bytes(void) { return vietnam; }
size_t dataset_vietnam_count(void) { return sizeof vietnam; }
