package org.spanscope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spanscope.experiment.evaluation.DeletionRow;
import org.spanscope.experiment.evaluation.Evaluated;
import org.spanscope.experiment.evaluation.RunPlan;
import org.spanscope.testing.MadeUpRuns;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of two made-up runs, left in target/screens/report to be looked at. */
class ReportPageTest {
  private static final Path FOLDER = Path.of("target", "screens", "report");
  private static final int QUESTIONS = 400;

  private static Document page;

  @BeforeAll
  static void writeThePage() throws Exception {
    List<String> heads = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      heads.add("raw:" + i / 12 + "." + i % 12);
    }
    heads.addAll(List.of("good-rollout", "integrated-gradients"));
    Path written =
        new RunReport(FOLDER, "1.0", 1)
            .write(
                List.of(
                    run("bert-base", 0.6, heads.toArray(String[]::new)),
                    run("bert-large", 0.7, "good-rollout")));
    page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Files.newInputStream(written));
  }

  private static ReportedRun run(String reader, double skill, String... sources) {
    List<Evaluated> rows = MadeUpRuns.rows(QUESTIONS, skill, sources);
    RunPlan plan = MadeUpRuns.plan(reader, QUESTIONS);
    List<DeletionRow> deletions =
        rows.stream()
            .flatMap(
                row ->
                    Stream.iterate(0, step -> step < row.question().sentences(), step -> step + 1)
                        .map(
                            step ->
                                new DeletionRow(
                                    row.question().ordinal(),
                                    step,
                                    step - 1,
                                    "good-rollout",
                                    "",
                                    row.question().f1() / (step + 1),
                                    row.question().probability() / (step + 1))))
            .toList();
    return new ReportedRun(
        plan,
        QUESTIONS,
        31.5,
        "2026-01-02T03:04:05.000Z",
        rows.stream().map(Evaluated::question).toList(),
        new MadeUpRun.Kept(
            rows.stream().flatMap(row -> row.sentences().stream()).toList(),
            rows.stream().flatMap(row -> row.weights().stream()).toList(),
            deletions));
  }

  private static List<Element> all(Element within, String name) {
    NodeList nodes = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<Element> all(String name) {
    return all(page.getDocumentElement(), name);
  }

  @Test
  void everyFileThatIsLinkedIsThereWithContentAndNoLinkLeadsElsewhere() throws IOException {
    List<String> links = new ArrayList<>();
    all("a").forEach(a -> links.add(a.getAttribute("href")));
    all("img").forEach(image -> links.add(image.getAttribute("src")));
    all("source").forEach(source -> links.add(source.getAttribute("srcset")));
    List<String> files = links.stream().filter(link -> !link.startsWith("#")).distinct().toList();
    assertThat(files)
        .hasSizeGreaterThan(60)
        .allMatch(link -> link.matches("[a-z0-9-]+\\.(svg|csv)"));
    for (String file : files) {
      assertThat(Files.size(FOLDER.resolve(file))).as(file).isGreaterThan(20);
      if (file.endsWith(".svg")) {
        assertThat(Files.readString(FOLDER.resolve(file)).replaceAll("http://www\\.w3\\.org/", ""))
            .as(file)
            .doesNotContain("http://", "https://", "href=\"file:", "<image");
      }
    }
    assertThat(all("script")).isEmpty();
  }

  @Test
  void everySectionWithNumbersHasThemAsAFileAndEveryTableNamesItsColumns() throws IOException {
    for (Element section : all("section")) {
      String name = section.getAttribute("id");
      List<String> csv = Files.readAllLines(FOLDER.resolve(name + ".csv"));
      for (Element table : all(section, "table")) {
        assertThat(all(table, "caption")).as(name).hasSize(1);
        List<String> head =
            all(all(table, "thead").get(0), "th").stream().map(Element::getTextContent).toList();
        assertThat(head).as(name).doesNotContain("").doesNotHaveDuplicates();
        assertThat(csv.get(0).split(",")).as(name).hasSameSizeAs(head);
        for (Element row : all(all(table, "tbody").get(0), "tr")) {
          assertThat(all(row, "th").size() + all(row, "td").size()).as(name).isEqualTo(head.size());
        }
      }
    }
  }

  /** Columns whose numbers mean nothing without a unit, and where the unit is said. */
  @Test
  void unitsOfScoresAreInTheHeadOrInTheTextAboveTheTable() {
    Map<String, String> units =
        Map.of("EM", "percent", "F1", "percent", "hit@1", "0 to 1", "probability", "0 to 1");
    for (Element section : all("section")) {
      String text = all(section, "p").get(0).getTextContent();
      for (Element head : all(section, "th")) {
        String unit = units.get(head.getTextContent());
        if (unit != null && head.getAttribute("scope").equals("col")) {
          assertThat(text + head.getTextContent())
              .as("%s, %s", section.getAttribute("id"), head.getTextContent())
              .containsAnyOf(unit, "0 to 1");
        }
      }
    }
  }

  @Test
  void manySourcesAreCutToTheBestInTheFigureAndTheFileHasThemAll() throws IOException {
    List<String> csv = Files.readAllLines(FOLDER.resolve("run-1-ranking.csv"));
    assertThat(csv).hasSize(1 + 3 + 3 + 32);
    assertThat(Files.readString(FOLDER.resolve("run-1-ranking.svg")))
        .contains("the best 20 of 35 and baselines");
  }
}
