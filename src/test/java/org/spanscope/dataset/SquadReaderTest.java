package org.spanscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spanscope.dataset.Remark.Kind;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Answer;
import org.spanscope.text.Example;

class SquadReaderTest {
  private static final String WHO =
      "{'id':'1','question':'Who ran?','answers':[{'text':'He','answer_start':0}]}";

  @TempDir Path folder;

  private Dataset read(String json) {
    return SquadReader.read(DataFiles.write(folder, "data.json", json));
  }

  private Example only(String json) {
    Dataset dataset = read(json);
    assertThat(dataset.remarks()).isEmpty();
    assertThat(dataset.examples()).hasSize(1);
    return dataset.examples().get(0);
  }

  @Test
  void aQuestionComesWithTitleContextAndGolds() {
    assertThat(only(DataFiles.squad("He ran.", WHO)))
        .isEqualTo(
            new Example("1", "T", "Who ran?", "He ran.", List.of(new Answer("He", 0)), true));
  }

  @Test
  void duplicateGoldsAreKept() {
    Example example =
        only(
            DataFiles.squad(
                "He ran.",
                "{'id':'1','question':'Q?','answers':["
                    + "{'text':'He','answer_start':0},{'text':'He','answer_start':0}]}"));
    assertThat(example.golds()).hasSize(2);
  }

  @Test
  void anImpossibleQuestionHasNoGoldAndThatIsKnown() {
    Example example =
        only(
            DataFiles.squad(
                "He ran.",
                "{'plausible_answers':[{'text':'He','answer_start':0}],'question':'Why?',"
                    + "'id':'1','answers':[],'is_impossible':true}"));
    assertThat(example.golds()).isEmpty();
    assertThat(example.isUnanswerable()).isTrue();
    assertThat(
            only(DataFiles.squad("He ran.", "{'question':'Q?','id':'1','is_impossible':true}"))
                .isUnanswerable())
        .isTrue();
  }

  @Test
  void aQuestionWithoutAnswersInAFileWithoutImpossibleOnesIsUnknown() {
    Example example = only(DataFiles.squad("He ran.", "{'id':'1','question':'Why?'}"));
    assertThat(example.known()).isFalse();
    assertThat(example.isUnanswerable()).isFalse();
  }

  @Test
  void keysMayComeInAnyOrder() {
    String json =
        "{'data':[{'paragraphs':[{'qas':[{'answers':[{'answer_start':3,'text':'ran'}],"
            + "'question':'Q?','id':'1'}],'context':'He ran.'}],'title':'T'}],'version':'1.1'}";
    assertThat(only(json.replace('\'', '"')))
        .isEqualTo(new Example("1", "T", "Q?", "He ran.", List.of(new Answer("ran", 3)), true));
  }

  @Test
  void offsetsAreTakenFromCodePointsToUtf16() {
    Example example =
        only(
            DataFiles.squad(
                "\ud83d\ude00\ud83d\ude00 ran.",
                "{'id':'1','question':'Q?','answers':[{'text':'ran','answer_start':3}]}"));
    assertThat(example.golds()).containsExactly(new Answer("ran", 5));
  }

  @Test
  void offsetsThatCountUtf16UnitsAreReadSoAndRemarked() {
    Dataset dataset =
        read(
            DataFiles.squad(
                "\ud83d\ude00\ud83d\ude00 ran.",
                "{'id':'1','question':'Q?','answers':[{'text':'ran','answer_start':5}]}"));
    assertThat(dataset.examples().get(0).golds()).containsExactly(new Answer("ran", 5));
    assertThat(dataset.remarks()).extracting(Remark::kind).containsExactly(Kind.UTF16_OFFSET);
  }

  @Test
  void loneSurrogatesCountAsOneCodePoint() {
    Example example =
        only(
            DataFiles.squad(
                "\\ud83d ran.",
                "{'id':'1','question':'Q?','answers':[{'text':'ran','answer_start':2}]}"));
    assertThat(example.golds()).containsExactly(new Answer("ran", 2));
  }

  @Test
  void anAnswerThatDoesNotStandAtItsOffsetIsKeptAndRemarked() {
    Dataset dataset =
        read(
            DataFiles.squad(
                "He ran home.",
                "{'id':'7','question':'Q?','answers':[{'text':'He','answer_start':0},"
                    + "{'text':'home','answer_start':3},{'text':'Rome','answer_start':-1},"
                    + "{'text':'home','answer_start':900},{'text':'','answer_start':2}]}"));
    Example example = dataset.examples().get(0);
    assertThat(example.golds())
        .containsExactly(
            new Answer("He", 0),
            new Answer("home", 3, false),
            new Answer("Rome", -1, false),
            new Answer("home", 900, false),
            new Answer("", 2, false));
    assertThat(example.golds())
        .extracting(gold -> gold.span().length())
        .containsExactly(2, 0, 0, 0, 0);
    assertThat(dataset.remarks())
        .extracting(Remark::sentence)
        .containsExactly(
            "The answer \"home\" does not stand at 3, where the context says \"ran \"; it stands"
                + " at 7 (data[0].paragraphs[0].qas[0].answers[1], question 7)",
            "The answer \"Rome\" does not stand at -1; it stands nowhere in the context"
                + " (data[0].paragraphs[0].qas[0].answers[2], question 7)",
            "The answer \"home\" does not stand at 900; it stands at 7"
                + " (data[0].paragraphs[0].qas[0].answers[3], question 7)",
            "The answer has no text (data[0].paragraphs[0].qas[0].answers[4], question 7)");
  }

  @Test
  void duplicateIdsAreKeptAndTheFirstIsFound() {
    String again = "{'id':'1','question':'Again?','answers':[]}";
    Path file = DataFiles.write(folder, "data.json", DataFiles.squad("He ran.", WHO, again));
    Dataset dataset = SquadReader.read(file);
    assertThat(dataset.examples()).extracting(Example::id).containsExactly("1", "1");
    assertThat(dataset.remarks()).hasSize(1);
    assertThat(dataset.remarks().get(0).kind()).isEqualTo(Kind.DUPLICATE_ID);
    assertThat(dataset.remarks().get(0).sentence())
        .isEqualTo(
            "An earlier question has the same id, and is the one found by it"
                + " (data[0].paragraphs[0].qas[1], question 1)");
    assertThat(SquadReader.find(file + "#1").question()).isEqualTo("Who ran?");
  }

  @Test
  void blankContextsAndQuestionsAreKeptAndRemarked() {
    Dataset dataset = read(DataFiles.squad(" ", "{'id':'1','question':'','answers':[]}"));
    assertThat(dataset.examples()).hasSize(1);
    assertThat(dataset.remarks())
        .extracting(Remark::sentence)
        .containsExactly(
            "The context is empty (data[0].paragraphs[0])",
            "The question has no text (data[0].paragraphs[0].qas[0], question 1)");
  }

  @Test
  void aContextWithoutQuestionsIsRemarked() {
    String json =
        DataFiles.squad("He ran.", WHO)
            .replace("\"qas\"", "\"qas\":[],\"context\":\"x\"}, {\"qas\"");
    json = json.replace("{\"context\":\"He ran.\",\"qas\":[]", "{\"qas\":[]");
    json = json.replace("}, {\"qas\"", "}, {\"context\":\"He ran.\",\"qas\"");
    Dataset dataset = read(json);
    assertThat(dataset.examples()).hasSize(1);
    assertThat(dataset.remarks()).extracting(Remark::kind).containsExactly(Kind.NO_QUESTIONS);
    assertThat(dataset.remarks().get(0).where()).isEqualTo("data[0].paragraphs[0]");
  }

  @Test
  void answersCountWhereTheyContradictIsImpossible() {
    Dataset dataset =
        read(
            DataFiles.squad(
                "He ran.",
                "{'id':'1','question':'Q?','is_impossible':true,"
                    + "'answers':[{'text':'He','answer_start':0}]}",
                "{'id':'2','question':'Q?','is_impossible':false,'answers':[]}"));
    assertThat(dataset.examples().get(0).golds()).hasSize(1);
    assertThat(dataset.examples().get(1).isUnanswerable()).isTrue();
    assertThat(dataset.remarks())
        .extracting(Remark::kind)
        .containsExactly(Kind.CONTRADICTION, Kind.CONTRADICTION);
  }

  @Test
  void numbersServeAsIdsAndAQuestionWithoutIdGetsOne() {
    Dataset dataset =
        read(DataFiles.squad("He ran.", "{'id':262,'question':'Q?'}", "{'question':'Q?'}", WHO));
    assertThat(dataset.examples()).extracting(Example::id).containsExactly("262", "q2", "1");
    assertThat(dataset.remarks()).extracting(Remark::kind).containsExactly(Kind.NO_ID);
  }

  @Test
  void gzippedAndUnpackedFilesAreToldByTheirContent() {
    String json = DataFiles.squad("He ran.", WHO);
    byte[] packed = DataFiles.gzip(json);
    assertThat(SquadReader.read(DataFiles.write(folder, "a.json.gz", packed)).examples())
        .hasSize(1);
    assertThat(SquadReader.read(DataFiles.write(folder, "b.json", packed)).examples()).hasSize(1);
    assertThat(SquadReader.read(DataFiles.write(folder, "c.json.gz", json)).examples()).hasSize(1);
  }

  @Test
  void aByteOrderMarkAndUtf16AreUnderstood() {
    String json = DataFiles.squad("H\u00e9 ran.", "{'id':'1','question':'Q?'}");
    assertThat(only("\ufeff" + json).text()).isEqualTo("H\u00e9 ran.");
    byte[] utf16 = json.getBytes(StandardCharsets.UTF_16);
    assertThat(SquadReader.read(DataFiles.write(folder, "u.json", utf16)).examples().get(0).text())
        .isEqualTo("H\u00e9 ran.");
  }

  @Test
  void jsonLinesHoldAQuestionEach() {
    String lines =
        """
        {"question": "Who?", "context": "He ran.", "answers": {"text": ["He"], "answer_start": [0]}}

        {"context": "She won.", "title": "T", "id": "b", "question": "Who?", "answers": []}
        {"id": "c", "question": "Who?", "context": "It is.", "answers": [{"text": "It", "answer_start": 0}], "x": {"y": [1]}}
        {"question": "Who?", "context": "It is."}
        """;
    Dataset dataset = SquadReader.read(DataFiles.write(folder, "data.jsonl", lines));
    assertThat(dataset.remarks()).isEmpty();
    assertThat(dataset.examples())
        .containsExactly(
            new Example("q1", "", "Who?", "He ran.", List.of(new Answer("He", 0)), true),
            new Example("b", "T", "Who?", "She won.", List.of(), true),
            new Example("c", "", "Who?", "It is.", List.of(new Answer("It", 0)), true),
            new Example("q4", "", "Who?", "It is.", List.of(), false));
  }

  @Test
  void oddAnswersOfJsonLinesAreRemarkedByLine() {
    String lines =
        """
        {"question": "Who?", "context": "He ran.", "answers": []}
        {"question": "Who?", "context": "He ran.", "answers": {"text": ["He"], "answer_start": [3]}}
        """;
    Dataset dataset = SquadReader.read(DataFiles.write(folder, "data.jsonl", lines));
    assertThat(dataset.remarks()).extracting(Remark::where).containsExactly("line 2.answers[0]");
  }

  @Test
  void oneQuestionIsFoundByItsId() {
    String two = "{'id':'a#2','question':'Two?'}";
    Path file = DataFiles.write(folder, "d#1.json", DataFiles.squad("He ran.", WHO, two));
    assertThat(SquadReader.find(file.toString()).id()).isEqualTo("1");
    assertThat(SquadReader.find(file + "#1").id()).isEqualTo("1");
    assertThat(SquadReader.find(file + "#a#2").question()).isEqualTo("Two?");
  }

  @Test
  void nothingBehindTheContextOfTheQuestionLookedForIsRead() {
    String json = DataFiles.squad("He ran.", WHO);
    String broken = json.substring(0, json.length() - "]}]}".length()) + "BROKEN";
    Path file = DataFiles.write(folder, "data.json", broken);
    assertThat(SquadReader.find(file + "#1").question()).isEqualTo("Who ran?");
  }

  @Test
  void aCancelledDataSetIsNotReadOn() {
    String squad =
        DataFiles.squad(
            "He ran.",
            "{'id':'1','question':'Who?'}]},{'context':'It.','qas':[{'id':'2','question':'Two?'}");
    String line = "{'question':'Who?','context':'He.'}".replace('\'', '"');
    for (String content : List.of(squad, line + "\n" + line)) {
      Path file = DataFiles.write(folder, "d.json", content);
      assertThat(SquadReader.read(file).examples()).hasSize(2);
      Cancellation cancellation = new Cancellation();
      List<String> seen = new ArrayList<>();
      ExampleSink sink =
          new ExampleSink() {
            @Override
            public boolean example(Example example) {
              seen.add(example.question());
              cancellation.cancel();
              return true;
            }

            @Override
            public void remark(Remark remark) {
              // Remarks do not matter here.
            }
          };

      assertThatThrownBy(() -> SquadReader.stream(file, sink, cancellation))
          .isInstanceOf(CancellationException.class);
      assertThat(seen).hasSize(1);
      assertThatThrownBy(() -> SquadReader.read(file, cancellation))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void aStreamEndsWhenItsSinkHasEnough() {
    String two = "{'id':'2','question':'Two?'}";
    String three = "{'id':'3','question':'Three?'}";
    Path file = DataFiles.write(folder, "d.json", DataFiles.squad("He ran.", WHO, two, three));
    List<String> ids = new ArrayList<>();
    SquadReader.stream(
        file,
        new ExampleSink() {
          @Override
          public boolean example(Example example) {
            ids.add(example.id());
            return ids.size() < 2;
          }

          @Override
          public void remark(Remark remark) {
            throw new AssertionError(remark.sentence());
          }
        });
    assertThat(ids).containsExactly("1", "2");
  }
}
