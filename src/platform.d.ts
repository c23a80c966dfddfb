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
interface ByteReader {
  read(): Promise<{ done: false; value: Uint8Array<ArrayBuffer> } | { done: true; value?: undefined }>;
  cancel(): Promise<void>;
}
interface ByteWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
}
interface CompressionStream {
  readonly readable: { getReader(): ByteReader };
  readonly writable: { getWriter(): ByteWriter };
}
declare const CompressionStream: {
  prototype: CompressionStream;
  new (format: 'deflate-raw'): CompressionStream;
};
type DecompressionStream = CompressionStream;
declare const DecompressionStream: typeof CompressionStream;
