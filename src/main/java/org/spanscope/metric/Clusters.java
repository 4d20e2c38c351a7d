package org.spanscope.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which questions belong together and are drawn together: questions of one article are not
 * independent of each other.
 *
 * @param unit what a cluster is
 * @param ids for each question its cluster, from 0
 * @param count how many clusters
 */
public record Clusters(Unit unit, int[] ids, int count) {
  /** Fewer articles than this make an interval that depends on hardly more than their number. */
  public static final int FEWEST_ARTICLES = 20;

  /** What was resampled. */
  public enum Unit {
    ARTICLE("article"),
    CONTEXT("context");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * By article, or by context where there are fewer than {@value #FEWEST_ARTICLES} articles.
   *
   * @param articles for each question the name of its article
   * @param contexts for each question what tells its context from others
   */
  public static Clusters of(List<String> articles, List<String> contexts) {
    if (articles.size() != contexts.size()) {
      throw new IllegalArgumentException(
          articles.size() + " articles and " + contexts.size() + " contexts");
    }
    Clusters byArticle = by(Unit.ARTICLE, articles);
    return byArticle.count < FEWEST_ARTICLES ? by(Unit.CONTEXT, contexts) : byArticle;
  }

  private static Clusters by(Unit unit, List<String> names) {
    Map<String, Integer> known = new HashMap<>();
    int[] ids = new int[names.size()];
    for (int i = 0; i < ids.length; i++) {
      Integer next = known.size();
      Integer id = known.putIfAbsent(names.get(i), next);
      ids[i] = id == null ? next : id;
    }
    return new Clusters(unit, ids, known.size());
  }
}
