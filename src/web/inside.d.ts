// What the build puts in: triage.wasm, and the shipped packs as JSON, both packed.
declare module "packed:*" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
