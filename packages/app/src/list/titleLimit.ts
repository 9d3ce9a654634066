/** Longest title of a map, in UTF-16 units: the model's own limit, without the model's weight in the list. */
export const maxTitleLength = 300;
