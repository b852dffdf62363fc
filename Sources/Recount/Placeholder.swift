// Filled once the dictionary can be read.
