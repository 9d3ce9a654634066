import { createContext, useContext } from 'react';

/** Takes the focus somewhere sensible after something in a section was removed. */
export const AfterRemoval = createContext<() => void>(() => {});

export function useAfterRemoval(): () => void {
  return useContext(AfterRemoval);
}
