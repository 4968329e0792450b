/** Details of the events that more than one element dispatches, so that each name has one type. */
export interface ShareDetail {
  url: string;
  text: string;
  /** `native`, or the name of a network. */
  network: string;
}

export interface CopyDetail {
  text: string;
  url: string;
}

export interface PendingDetail {
  /** How many new stories or comments wait behind the button. */
  count: number;
}

declare global {
  interface HTMLElementEventMap {
    'stet-before-share': CustomEvent<ShareDetail>;
    'stet-share': CustomEvent<ShareDetail>;
    'stet-copy': CustomEvent<CopyDetail>;
    'stet-pending': CustomEvent<PendingDetail>;
  }
}
