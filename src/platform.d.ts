// What the pure folders may use of the platform: the part that browsers, workers and Node share.
// It is seen only by tsconfig.pure.json; elsewhere the DOM library and Node's types say the same.
interface TextDecoderOptionsPure {
  fatal?: boolean;
  ignoreBOM?: boolean;
}
interface TextDecoder {
  readonly encoding: string;
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare const TextDecoder: {
  prototype: TextDecoder;
  new (label?: string, options?: TextDecoderOptionsPure): TextDecoder;
};
interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: { prototype: TextEncoder; new (): TextEncoder };
interface URL {
  readonly href: string;
  readonly protocol: string;
}
declare const URL: { prototype: URL; new (url: string, base?: string): URL; canParse(url: string): boolean };
declare function structuredClone<T>(value: T): T;
