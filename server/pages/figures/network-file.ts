// The network's weights as bytes: half precision, layer by layer, kernel before bias. Full precision reads no figure better.
import { LAYERS, type FiguresNetwork } from './network.ts';

export function saveNetwork({ weights }: FiguresNetwork): Uint8Array {
  const values = weights.flatMap(({ kernel, bias }) => [...kernel, ...bias]);
  return new Uint8Array(Float16Array.from(values).buffer);
}

/** Throws where the bytes are not those of such a network. `bytes` starts at an even place of its buffer. */
export function loadNetwork(bytes: Uint8Array): FiguresNetwork {
  const values = new Float16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
  let at = 0;
  const next = (count: number): Float32Array => Float32Array.from(values.subarray(at, (at += count)));
  const weights = LAYERS.map(({ inputs, outputs, kernel: [tall, wide] }) => ({
    kernel: next(outputs * inputs * tall * wide),
    bias: next(outputs),
  }));
  if (at !== values.length) throw new Error(`the network holds ${values.length} weights, ${at} are expected`);
  return { weights };
}
