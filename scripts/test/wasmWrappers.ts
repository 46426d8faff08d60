import v8 from 'node:v8';

/**
 * Calls from WebAssembly before V8 compiles a wrapper for them; V8's default is 1,000. V8 13.6 may free such a wrapper twice and crash
 * ("Check failed: jit_page_->allocations_.erase(addr) == 1", https://github.com/nodejs/node/issues/64500), which happened in one of many
 * full test runs: they load and drop the same engines repeatedly. Without wrappers there is nothing to free.
 */
const callsBeforeWrapper = 1_000_000_000;

v8.setFlagsFromString(`--wasm-wrapper-tiering-budget=${String(callsBeforeWrapper)}`);
