package org.spanscope.reader;

import java.nio.file.Path;

/**
 * What a reader is.
 *
 * @param name the folder's name
 * @param folder where it lies
 * @param family bert, distilbert, roberta or electra
 * @param layers number of layers
 * @param heads attention heads a layer
 * @param hidden width of a token's vector
 * @param maxTokens longest input, special tokens included
 * @param parameters how many numbers its weights hold
 * @param bytes size of the weight files
 * @param weights number format of the weight files (F32, F16, BF16)
 * @param hash SHA-256 over names, sizes and contents of config, tokenizer and the ends of the
 *     weight files, hexadecimal
 */
public record ReaderInfo(
    String name,
    Path folder,
    String family,
    int layers,
    int heads,
    int hidden,
    int maxTokens,
    long parameters,
    long bytes,
    String weights,
    String hash) {

  /** Of a copy with weights drawn anew: another name, and another hash. */
  public ReaderInfo randomised(RandomWeights what) {
    String drawn = what.rest() ? "all" : "top " + what.topLayers();
    return new ReaderInfo(
        name + " (" + drawn + " random, seed " + what.seed() + ")",
        folder,
        family,
        layers,
        heads,
        hidden,
        maxTokens,
        parameters,
        bytes,
        weights,
        hash + "-" + drawn.replace(' ', '-') + "-random-" + what.seed());
  }
}
