export { arbitraryJson, arbitraryProject, arbitraryRecord, arbitraryValue } from './arbitraryProject.ts';
