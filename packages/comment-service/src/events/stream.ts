/** What may wait for one reader; who reads more slowly than this is let go, and comes back by itself. */
const MAX_WAITING_BYTES = 1024 * 1024;

export interface Stream {
  readable: ReadableStream;
  send(bytes: Uint8Array): void;
  end(): void;
}

/** `cut` breaks the connection off, whatever waits to be written. */
export function openStream(onClose: () => void, cut: () => void): Stream {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  function close(how: (open: ReadableStreamDefaultController<Uint8Array>) => void): void {
    if (controller === null) return;
    const open = controller;
    controller = null;
    onClose();
    how(open);
  }

  return {
    readable: new ReadableStream<Uint8Array>(
      {
        start: (open) => {
          controller = open;
        },
        cancel: () => close(() => undefined),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MAX_WAITING_BYTES }),
    ),
    send(bytes) {
      if (controller === null) return;
      if ((controller.desiredSize ?? 0) >= bytes.byteLength) controller.enqueue(bytes);
      else
        close((open) => {
          // The end of the stream would wait behind what the reader does not take.
          cut();
          open.close();
        });
    },
    end: () => close((open) => open.close()),
  };
}
