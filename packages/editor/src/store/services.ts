import type { AnyRecord, Commands, IdSource, Session, Snapshot, TableName } from '@journeywright/core';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { MapLayout } from '../layout/types.ts';
import type { Translate } from '../messages/translate.ts';
import type { DocStore } from './docStore.ts';
import type { UiActions, UiState, UiStore } from './uiStore.ts';
import type { ViewController } from './view.ts';

/** The readable store that holds the present layout. */
export type LayoutStore = Pick<
  StoreApi<{ readonly layout: MapLayout }>,
  'getState' | 'subscribe' | 'getInitialState'
>;

/** Everything the parts of one mounted editor share. Two editors on a page never share it. */
export interface EditorServices {
  readonly session: Session;
  readonly commands: Commands;
  readonly newId: IdSource;
  readonly journey: string;
  readonly ui: UiStore;
  readonly doc: DocStore;
  readonly layout: LayoutStore;
  readonly view: ViewController;
  readonly t: Translate;
  /** Element inside which overlays are drawn: the editor's own root. */
  readonly root: () => HTMLElement | null;
}

const ServicesContext = createContext<EditorServices | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** The services of the editor around the caller. */
export function useServices(): EditorServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('This part belongs inside <JourneyEditor>.');
  return services;
}

export function useUi<T>(selector: (state: UiState & UiActions) => T): T {
  return useStore(useServices().ui, selector);
}

export function useSnapshot<T>(selector: (snapshot: Snapshot) => T): T {
  return useStore(useServices().doc, (state) => selector(state.snapshot));
}

/** One record; renders its user again only when that record changes. */
export function useRecord(table: TableName, id: string): AnyRecord | undefined {
  return useSnapshot((snapshot) => snapshot.tables[table].get(id) as AnyRecord | undefined);
}

export function useLayout<T>(selector: (layout: MapLayout) => T): T {
  return useStore(useServices().layout, (state) => selector(state.layout));
}
