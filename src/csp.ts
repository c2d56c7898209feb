/**
 * The Content-Security-Policy of every page: nothing inline, nothing from elsewhere.
 * `wasm-unsafe-eval` is what Pagefind's WebAssembly search needs; it runs without a worker.
 * One constant: the layout writes it as a meta element, and servers send it as a header.
 * @see https://www.w3.org/TR/CSP3/
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** Directives that only count in a header, for servers: https://www.w3.org/TR/CSP3/#meta-element */
export const HEADER_ONLY_POLICY = "frame-ancestors 'none'";
