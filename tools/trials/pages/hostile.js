// Puts a document into a frame as a server would have sent it, fires whatever handlers are in it, and counts what ran.
let ran = 0;
const hit = () => {
  ran += 1;
};

/** Answers how much ran, how many handlers and script addresses the document had, and which. */
window.show = async (html) => {
  ran = 0;
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox']) view[name] = hit;
  window.alert = hit;
  const found = [];
  try {
    view.document.open();
    view.document.write(html);
    view.document.close();
    for (const element of view.document.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        if (/^on/i.test(name)) {
          found.push(`${element.localName} ${name}`);
          element.dispatchEvent(new view.Event(name.slice(2)));
        } else if (/^[\s\0-\x20]*(?:javascript|vbscript|data):/i.test(value)) {
          found.push(`${element.localName} ${name}=${value.slice(0, 40)}`);
          if (element.localName === 'a') element.click();
        }
      }
      if (/^(?:script|iframe|object|embed|svg|math|base|img|style|meta)$/.test(element.localName))
        found.push(element.localName);
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  } catch {
    // The control may take its own frame away; what ran has been counted.
  }
  frame.remove();
  return { ran, found };
};

window.showAll = async (addresses) => {
  const total = { ran: 0, found: [] };
  for (const address of addresses) {
    const { ran: hits, found } = await window.show(await (await fetch(address)).text());
    total.ran += hits;
    total.found.push(...found);
  }
  return total;
};
