import { serializeProject } from '@journeywright/core';

/** The text of a map's project file. Apart from the rest because the first view of a map never needs it. */
export const projectFile = serializeProject;
