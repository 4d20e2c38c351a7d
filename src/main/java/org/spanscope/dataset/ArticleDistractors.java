package org.spanscope.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.spanscope.text.Answer;
import org.spanscope.text.Context;
import org.spanscope.text.Distractors;
import org.spanscope.text.Example;
import org.spanscope.text.Span;
import org.spanscope.text.Splitter;

/**
 * Distractors from the other articles of a data set.
 *
 * <p>A seed draws up to {@value #DRAWN} contexts of other articles. Each sentence, from the first
 * on, gets one of theirs, drawn from the {@value #NEAR} whose length in characters is nearest, no
 * two the same while there are enough. A sentence that holds a gold answer of the example is passed
 * over, so that no answer comes back by chance.
 */
public final class ArticleDistractors implements Distractors {
  private static final int DRAWN = 40;

  private static final int NEAR = 5;

  /** What is shorter is a heading or a piece of a list. */
  private static final int SHORTEST = 12;

  private final Supplier<Splitter> splitter;
  private final List<Supplier<List<Paragraph>>> sources;

  /**
   * @param splitter divides the other articles
   * @param sources contexts; the first that has another article counts. Each is asked only when it
   *     is needed
   */
  public ArticleDistractors(Supplier<Splitter> splitter, List<Supplier<List<Paragraph>>> sources) {
    this.splitter = splitter;
    this.sources = List.copyOf(sources);
  }

  @Override
  public List<String> of(Example example, Context context, long seed) {
    // A seed draws other sentences for each text, and the same ones for all questions to it.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + example.text().hashCode());
    for (Supplier<List<Paragraph>> source : sources) {
      List<Paragraph> others =
          source.get().stream().filter(paragraph -> !paragraph.isOf(example)).toList();
      List<String> pool = pool(others, example, random);
      if (!pool.isEmpty()) {
        return near(context, pool, random);
      }
    }
    return NONE.of(example, context, seed);
  }

  private List<String> pool(List<Paragraph> others, Example example, Random random) {
    List<Paragraph> left = new ArrayList<>(others);
    Set<String> pool = new LinkedHashSet<>();
    for (int i = 0; i < DRAWN && !left.isEmpty(); i++) {
      int at = random.nextInt(left.size());
      Paragraph drawn = left.get(at);
      left.set(at, left.get(left.size() - 1));
      left.remove(left.size() - 1);
      Context context = splitter.get().split(drawn.text());
      for (Span sentence : context.sentences()) {
        String text = sentence.of(context.text());
        if (text.length() >= SHORTEST && !holdsAnswer(text, example)) {
          pool.add(text);
        }
      }
    }
    return List.copyOf(pool);
  }

  private static boolean holdsAnswer(String text, Example example) {
    String lower = text.toLowerCase(Locale.ROOT);
    return example.golds().stream()
        .map(Answer::text)
        .anyMatch(gold -> !gold.isBlank() && lower.contains(gold.toLowerCase(Locale.ROOT)));
  }

  private static List<String> near(Context context, List<String> pool, Random random) {
    List<String> left = new ArrayList<>(pool);
    List<String> chosen = new ArrayList<>();
    for (Span sentence : context.sentences()) {
      if (left.isEmpty()) {
        left.addAll(pool);
      }
      left.sort(Comparator.comparingInt(text -> Math.abs(text.length() - sentence.length())));
      chosen.add(left.remove(random.nextInt(Math.min(NEAR, left.size()))));
    }
    return chosen;
  }
}
