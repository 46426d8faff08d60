import llamaTokenizer from 'llama-tokenizer-js';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { once } from '../../../runtime/whenNeeded.ts';
import { lastToken, likeliest, likeliestFirst } from './likeliestToken.ts';
import { readModelFile } from './moonshineFiles.ts';
import { sampleRate } from './segments.ts';

/** The recognized text of a stretch of audio; `confidence` is the geometric mean of its tokens' probabilities, 0 to 1. */
export interface Words {
  text: string;
  confidence: number;
}

/** Recognizes up to 15 seconds of audio at 16 kHz; the text is empty if there is no speech. */
export interface Recogniser {
  engine: string;
  recognise(samples: Float32Array): Promise<Words>;
}

/** The dimensions of Moonshine tiny: arxiv.org/abs/2410.15608, table 1, and the inputs of its ONNX files. */
const layers = 6;
const heads = 8;
const headWidth = 36;
const firstToken = 1;

/** The authors limit endless repetition with 6.5 tokens per second; a short spelled-out name needs a few more. */
const maxTokens = (samples: number): number => Math.ceil((samples / sampleRate) * 6.5) + 6;

/** The minimum input of its first layers, with a safety margin: 0.1 s. */
const shortest = sampleRate / 10;

/**
 * Half a second of silence on both sides, because the model misrecognizes or omits words at the very edge. Measured on the samples of
 * `npm run bench:quality`: 88 wrong words of 725 without, 58 with a quarter of a second, 54 with this, 62 with three quarters.
 */
const margin = sampleRate / 2;

const withMargins = (samples: Float32Array): Float32Array => {
  const wider = new Float32Array(samples.length + 2 * margin);
  wider.set(samples, margin);
  return wider;
};

const load = async (): Promise<{ encoder: InferenceSession; decoder: InferenceSession }> => {
  // One thread: two would wait for each other when several functions share few processors.
  env.wasm.numThreads = 1;
  const options = { executionProviders: ['wasm'] };
  const encoder = await InferenceSession.create(await readModelFile('encoder_model.onnx'), options);
  return { encoder, decoder: await InferenceSession.create(await readModelFile('decoder_model_merged.onnx'), options) };
};

const emptyPast = (): Record<string, Tensor> => {
  const past: Record<string, Tensor> = {};
  for (let layer = 0; layer < layers; layer += 1) {
    for (const part of ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value']) {
      past[`past_key_values.${layer}.${part}`] = new Tensor('float32', new Float32Array(0), [0, heads, 1, headWidth]);
    }
  }
  return past;
};

const named = (outputs: InferenceSession.ReturnType, name: string): Tensor => {
  const tensor = outputs[name];
  if (tensor === undefined) throw new Error(`The model returned no ${name}`);
  return tensor;
};

/** Decodes token by token, each from the encoded audio and all previous tokens. */
const decode = async (decoder: InferenceSession, sound: Tensor, most: number): Promise<{ tokens: number[]; confidence: number }> => {
  const past = emptyPast();
  const tokens: number[] = [];
  let logProbability = 0;
  for (let step = 0; step < most; step += 1) {
    const outputs = await decoder.run({
      ...past,
      input_ids: new Tensor('int64', BigInt64Array.of(BigInt(tokens.at(-1) ?? firstToken)), [1, 1]),
      encoder_hidden_states: sound,
      use_cache_branch: new Tensor('bool', [step > 0], [1]),
    });
    const logits = named(outputs, 'logits').data as Float32Array;
    const { token, probability } = step === 0 ? likeliestFirst(logits) : likeliest(logits);
    if (token === lastToken) break;
    tokens.push(token);
    logProbability += Math.log(probability);
    for (const name of Object.keys(past)) {
      // The encoder's keys and values are computed only in the first step.
      if (step === 0 || name.includes('.decoder.')) past[name] = named(outputs, name.replace('past_key_values', 'present'));
    }
  }
  return { tokens, confidence: tokens.length === 0 ? 0 : Math.exp(logProbability / tokens.length) };
};

/** Moonshine tiny for English, in WebAssembly. The model is loaded once, at first use. */
export const moonshine = (): Recogniser => {
  const loaded = once(load);
  return {
    engine: 'moonshine tiny 0.1.29',
    async recognise(samples) {
      if (samples.length < shortest) return { text: '', confidence: 0 };
      const { encoder, decoder } = await loaded();
      const sound = withMargins(samples);
      const outputs = await encoder.run({ input_values: new Tensor('float32', sound, [1, sound.length]) });
      const { tokens, confidence } = await decode(decoder, named(outputs, 'last_hidden_state'), maxTokens(samples.length));
      const text = llamaTokenizer.decode(tokens, false, false).trim();
      // The model transcribes music as note symbols.
      return /[\p{L}\p{N}]/u.test(text) ? { text, confidence } : { text: '', confidence: 0 };
    },
  };
};
