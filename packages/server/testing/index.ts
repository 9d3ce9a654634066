export { type DefineTest, runStoreTests, type StoreUnderTest } from './storeTests.ts';
