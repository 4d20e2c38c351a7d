package org.spanscope.reader;

/**
 * What a reading keeps beside its logits.
 *
 * @param attention whether attention comes out; of readings with several windows it is read when
 *     looked at ({@link Reader#readWindow})
 */
public record Taps(boolean attention) {
  public static final Taps LOGITS = new Taps(false);
  public static final Taps ATTENTION = new Taps(true);
}
