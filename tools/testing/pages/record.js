// First script of every test page: keeps what the page complains of, for the test to read.
window.recorded = { errors: [], console: [] };
addEventListener('error', (event) => recorded.errors.push(event.message));
addEventListener('unhandledrejection', (event) => recorded.errors.push(String(event.reason)));
document.addEventListener('securitypolicyviolation', (event) =>
  recorded.errors.push(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`),
);
for (const level of ['warn', 'error']) {
  console[level] = (...args) => recorded.console.push(args.map(String).join(' '));
}
