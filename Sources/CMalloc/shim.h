// How the C library's allocation is tuned, which Swift's Glibc leaves out.
#pragma once
#include <malloc.h>
