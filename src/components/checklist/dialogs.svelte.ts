import type { Component } from 'svelte';
import onDemand from '../../styles/on-demand.css?url';
import { styleSheet } from '../../browser/style-sheet.ts';
import type { ChecklistItem } from '../../assessment/types.ts';

/** What a dialog may be opened with. */
export interface DialogProps {
  /** the item that it is about */
  readonly item?: ChecklistItem;
  /** the phase that it is about */
  readonly phase?: string;
}

/** What the host gives a dialog besides. */
export interface HostedProps extends DialogProps {
  readonly onclose: () => void;
}

type Loader = () => Promise<{ readonly default: Component<HostedProps> }>;

/** The dialogs, each loaded when it is opened first. */
const LOADERS = {
  export: () => import('./ExportDialog.svelte'),
  import: () => import('./ImportDialog.svelte'),
  create: () => import('./CreateDialog.svelte'),
  projects: () => import('./ProjectsDialog.svelte'),
  own: () => import('./OwnItemDialog.svelte'),
  issues: () => import('./IssuesDialog.svelte'),
  keys: () => import('./KeysDialog.svelte'),
} as const satisfies Record<string, Loader>;
export type DialogName = keyof typeof LOADERS;

/** The dialog on screen. One at a time. */
class Dialogs {
  shown = $state.raw<{ readonly dialog: Component<HostedProps>; readonly props: DialogProps } | null>(null);
  /** What to say when a dialog could not be loaded. */
  trouble = $state('');
}
export const dialogs = new Dialogs();

/** The styles of what opens on demand: pages that hold one block of items come without them. */
export const onDemandStyles = (): Promise<void> => styleSheet(onDemand);

/** Opens a dialog; the button that did keeps the focus until it is there, and gets it back when it closes. */
export async function openDialog(name: DialogName, props: DialogProps = {}): Promise<void> {
  try {
    const [loaded] = await Promise.all([(LOADERS[name] as Loader)(), onDemandStyles()]);
    dialogs.trouble = '';
    dialogs.shown = { dialog: loaded.default, props };
  } catch {
    dialogs.trouble = 'This part of the page could not be loaded. Check the connection, or reload the page.';
  }
}
