package org.spanscope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.experiment.evaluation.AloneScores;
import org.spanscope.experiment.evaluation.DeletionMean;
import org.spanscope.experiment.evaluation.EvaluationReport;
import org.spanscope.experiment.evaluation.FailureClass;
import org.spanscope.experiment.evaluation.QuestionRow;
import org.spanscope.experiment.evaluation.SentenceRow;
import org.spanscope.experiment.failures.Change;
import org.spanscope.experiment.failures.RunPair;
import org.spanscope.experiment.failures.SentenceRanker;
import org.spanscope.experiment.failures.SentenceRanking;
import org.spanscope.figure.FigureFiles;
import org.spanscope.figure.FigureNumbers;
import org.spanscope.metric.Calibration;
import org.spanscope.task.FileFault;
import org.spanscope.task.UserFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RunReportTest {
  private static final long SEED = 3;

  @TempDir Path folder;

  private static RunReport report(Path to) {
    return new RunReport(to, "1.0", SEED);
  }

  private Document write(ReportedRun... runs) {
    return parsed(report(folder.resolve("out")).write(List.of(runs)));
  }

  private static Document parsed(Path page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(Files.readAllBytes(page)));
    } catch (Exception e) {
      throw new AssertionError("The page is no XML", e);
    }
  }

  private static List<Element> all(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private List<NamedCsvRecord> csv(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("out").resolve(name + ".csv"))) {
      return csv.stream().toList();
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  /** The cells of the table of a section, row by row. */
  private static List<List<String>> table(Document page, String section) {
    Element found =
        all(page, "section").stream()
            .filter(one -> one.getAttribute("id").equals(section))
            .findFirst()
            .orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    NodeList lines = found.getElementsByTagName("tr");
    for (int i = 0; i < lines.getLength(); i++) {
      List<String> cells = new ArrayList<>();
      for (var cell = lines.item(i).getFirstChild(); cell != null; cell = cell.getNextSibling()) {
        cells.add(cell.getTextContent());
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String text(Document page) {
    return page.getDocumentElement().getTextContent();
  }

  @Test
  void everyFileThatThePageNamesIsThereAndNoneBesides() throws IOException {
    Document page = write(MadeUpRun.of(1, "Who?"), MadeUpRun.of(2, "Who?"));
    List<String> named = new ArrayList<>(List.of("index.html"));
    all(page, "a").stream()
        .map(a -> a.getAttribute("href"))
        .filter(href -> !href.startsWith("#"))
        .forEach(named::add);
    all(page, "img").forEach(img -> named.add(img.getAttribute("src")));
    all(page, "source").forEach(source -> named.add(source.getAttribute("srcset")));
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(named.stream().distinct().toList())
          .hasSizeGreaterThan(50);
    }
    assertThat(all(page, "a"))
        .extracting(a -> a.getAttribute("href"))
        .filteredOn(href -> href.startsWith("#"))
        .allSatisfy(
            href ->
                assertThat(
                        Stream.concat(all(page, "section").stream(), all(page, "h2").stream())
                            .map(one -> "#" + one.getAttribute("id")))
                    .contains(href));
  }

  @Test
  void thePageNeedsNothingFromElsewhere() throws IOException {
    Document page = write(MadeUpRun.of(1, "Who?"));
    assertThat(all(page, "script")).isEmpty();
    assertThat(all(page, "link")).isEmpty();
    String html = Files.readString(folder.resolve("out/index.html"));
    assertThat(html.replace("http://www.w3.org/1999/xhtml", "")).doesNotContain("://", "@import");
    assertThat(html).contains("prefers-color-scheme: dark");
  }

  @Test
  void everyFigureSaysInWordsWhatItShowsAndHasATwinOnDarkGround() {
    Document page = write(MadeUpRun.of(1, "Who?"));
    List<Element> images = all(page, "img");
    assertThat(images)
        .extracting(img -> img.getAttribute("src"))
        .hasSize(9)
        .doesNotHaveDuplicates();
    assertThat(images)
        .allSatisfy(img -> assertThat(img.getAttribute("alt")).hasSizeGreaterThan(40));
    for (Element image : images) {
      Path light = folder.resolve("out").resolve(image.getAttribute("src"));
      Path dark = Path.of(light.toString().replace(".svg", "-dark.svg"));
      assertThat(FigureNumbers.csv(FigureFiles.read(dark)))
          .isEqualTo(FigureNumbers.csv(FigureFiles.read(light)));
      assertThat(dark).content().isNotEqualTo(read(light)).contains("rgb(35,41,51)");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void numbersAreThoseOfTheMetrics() throws IOException {
    ReportedRun run = MadeUpRun.of(1, "Who?");
    Document page = write(run);
    EvaluationReport report = EvaluationReport.of(run.questions(), SEED);
    assertThat(number(csv("totals").get(0), "EM")).isEqualTo(report.totals().scores().exact());
    assertThat(number(csv("totals").get(0), "F1 low")).isEqualTo(report.intervals().f1().low());
    assertThat(number(csv("totals").get(3), "F1"))
        .isEqualTo(report.totals().scores().f1NeverEmpty());
    assertThat(table(page, "totals").get(1))
        .startsWith(
            "all", "60", String.format(Locale.ROOT, "%.2f", report.totals().scores().exact()));
    Map<FailureClass, Integer> failures = report.failures();
    assertThat(csv("failures"))
        .extracting(row -> row.getField("questions"))
        .containsExactlyElementsOf(failures.values().stream().map(String::valueOf).toList());
    for (int i = 0; i < report.byContextTokens().size(); i++) {
      assertThat(number(csv("context-lengths").get(i), "F1"))
          .isEqualTo(report.byContextTokens().get(i).f1());
    }
    for (int i = 0; i < report.byQuestionWord().size(); i++) {
      assertThat(number(csv("question-words").get(i), "EM"))
          .isEqualTo(report.byQuestionWord().get(i).exact());
    }
    assertThat(csv("reliability")).hasSize(Calibration.BINS);
    assertThat(text(page))
        .contains(
            String.format(Locale.ROOT, "(ECE) %.4f", report.calibration().expectedError()),
            String.format(Locale.ROOT, "(AURC) %.4f", report.risk().area()),
            String.format(Locale.ROOT, "Best F1 %.2f", report.totals().scores().bestF1().score()));
    List<NamedCsvRecord> risks = csv("risk-coverage");
    assertThat(number(risks.get(risks.size() - 1), "risk")).isEqualTo(report.risk().at(1));
    assertThat(csv("null-threshold"))
        .hasSize(101)
        .allSatisfy(
            row ->
                assertThat(number(row, "F1"))
                    .isLessThanOrEqualTo(report.totals().scores().bestF1().score() + 1e-9));
  }

  @Test
  void numbersOfSentencesAreThoseOfTheMetrics() throws IOException {
    ReportedRun run = MadeUpRun.of(1, "Who?");
    write(run);
    MadeUpRun.Kept kept = MadeUpRun.Kept.of(run);
    List<SentenceRanking> rankings =
        new SentenceRanker(
                run.questions(),
                kept.sentences().stream().collect(Collectors.groupingBy(SentenceRow::ordinal)),
                SEED)
            .all(kept.sources(), kept::weights).stream()
                .sorted(SentenceRanking.BEST_FIRST)
                .toList();
    List<NamedCsvRecord> rows = csv("ranking");
    assertThat(rows).hasSize(7).hasSameSizeAs(rankings);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(number(rows.get(i), "hit@1")).isEqualTo(rankings.get(i).hitAtOne().mean());
      assertThat(number(rows.get(i), "AP high"))
          .isEqualTo(rankings.get(i).averagePrecision().high());
    }
    AloneScores alone = AloneScores.of(run.questions(), kept.sentences(), SEED).orElseThrow();
    assertThat(number(csv("alone").get(1), "F1")).isEqualTo(alone.rules().get(1).f1().mean());
    List<DeletionMean> steps = DeletionMean.of(run.questions(), kept.deletions());
    assertThat(number(csv("deletion").get(2), "F1")).isEqualTo(steps.get(2).f1());
  }

  @Test
  void twoRunsAreHeldAgainstEachOther() throws IOException {
    ReportedRun first = MadeUpRun.of(1, "Who?");
    ReportedRun second = MadeUpRun.of(2, "Who?");
    Document page = write(first, second);
    RunPair pair =
        RunPair.of(
            first.questions(),
            second.questions().size(),
            RunPair.match(first.questions(), second.questions(), true),
            SEED);
    List<NamedCsvRecord> rows = csv("compared");
    assertThat(number(rows.get(0), "number")).isEqualTo(MadeUpRun.QUESTIONS);
    assertThat(number(rows.get(1), "number")).isEqualTo((double) pair.counts().get(Change.FIXED));
    assertThat(number(rows.get(5), "p")).isEqualTo(pair.mcNemar().p());
    assertThat(number(rows.get(6), "number"))
        .isCloseTo(100 * pair.f1().interval().mean(), within(1e-12));
    assertThat(number(rows.get(6), "p")).isEqualTo(pair.f1().p());
    assertThat(text(page)).contains("First: reader-1. Second: reader-2.");
    assertThat(table(page, "runs-scores")).hasSize(3);
  }

  @Test
  void textsOfADataSetCannotBreakThePage() throws IOException {
    String nasty =
        "</td></table><script>alert('x')</script> & \"so\" ]]> <!-- \ud83d \u0000 \u0085 😀";
    Document page = write(MadeUpRun.of(1, nasty));
    assertThat(all(page, "script")).isEmpty();
    List<List<String>> wrong = table(page, "wrong");
    assertThat(wrong.get(1).get(2))
        .isEqualTo(nasty.replaceAll("[\\ud83d](?!\\ude00)|[\\u0000\\u0085]", "\ufffd"));
    assertThat(wrong.get(1)).hasSize(8);
    assertThat(text(page)).contains("reader-1 on it's <mine>.json");
  }

  @Test
  void manyWrongAnswersAreCutInThePageAndWholeInTheFile() throws IOException {
    ReportedRun run = MadeUpRun.of(1, "Who?");
    List<QuestionRow> many = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      many.addAll(run.questions());
    }
    Document page =
        write(new ReportedRun(run.plan(), 300, Double.NaN, "", many, MadeUpRun.Kept.NOTHING));
    long wrong = many.stream().filter(row -> !row.exact()).count();
    assertThat(csv("wrong")).hasSize((int) wrong);
    assertThat(table(page, "wrong")).hasSize(1 + RunSections.WRONG_SHOWN);
    assertThat(text(page)).contains("Wrong answers, the first 50");
    double[] sureness =
        csv("wrong").stream().mapToDouble(row -> number(row, "probability")).toArray();
    for (int i = 1; i < sureness.length; i++) {
      assertThat(sureness[i]).isLessThanOrEqualTo(sureness[i - 1]);
    }
  }

  @Test
  void whatARunDoesNotKnowIsLeftOut() throws IOException {
    ReportedRun run = MadeUpRun.of(1, "Who?");
    Document page =
        write(new ReportedRun(run.plan(), 0, Double.NaN, "", List.of(), MadeUpRun.Kept.NOTHING));
    assertThat(all(page, "section"))
        .extracting(one -> one.getAttribute("id"))
        .containsExactly("runs-scores", "totals", "failures", "wrong", "settings");
    assertThat(table(page, "totals").get(1)).startsWith("all", "0", "–", "–");
    assertThat(csv("totals").get(0).getField("EM")).isEmpty();
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Path mine = Files.writeString(folder.resolve("index.html"), "<html>mine</html>");
    assertThatThrownBy(() -> report(folder).write(List.of(MadeUpRun.of(1, "Who?"))))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("This folder holds files that are no report (");
    assertThat(mine).hasContent("<html>mine</html>");
    assertThatThrownBy(() -> report(mine.resolve("below")).check())
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("A folder is needed where a file is");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(mine);
    }
  }

  @Test
  void anOlderReportIsReplacedAndWhatOthersPutBesideItStays() throws IOException {
    write(MadeUpRun.of(1, "Who?"), MadeUpRun.of(2, "Who?"));
    Path mine = Files.writeString(folder.resolve("out/notes.csv"), "mine");
    write(MadeUpRun.of(1, "Who?"));
    assertThat(folder.resolve("out/compared.csv")).doesNotExist();
    assertThat(folder.resolve("out/run-1-totals.csv")).doesNotExist();
    assertThat(folder.resolve("out/totals.csv")).exists();
    assertThat(mine).hasContent("mine");
  }

  /** The child process: writes a report, or says in one line why not. */
  public static final class Child {
    private Child() {}

    public static void main(String[] args) {
      try {
        report(Path.of(args[0])).write(List.of(MadeUpRun.of(1, "Who?")));
        System.out.println("written");
      } catch (UserFault fault) {
        System.out.println(fault.getMessage());
      }
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFullDiskIsOneSentenceAndLeavesNoPage() throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f 4; exec \"$@\"",
                "child",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                out.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip())
        .startsWith("The disk is full or the file grew beyond what is allowed (")
        .hasLineCount(1);
    assertThat(out.resolve("index.html")).doesNotExist();
  }
}
