export interface ConnectDetail {
  /** Id of the network as in `data-network`; `other` when it is not known. */
  network: string;
  href: string;
}

declare global {
  interface HTMLElementEventMap {
    'stet-connect': CustomEvent<ConnectDetail>;
  }
}
