export const copyIcon =
  'M8 2h11a2 2 0 0 1 2 2v12h-2.2V4.2H8ZM5 6h9a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2Zm.2 2.2v11.6h8.6V8.2Z';
