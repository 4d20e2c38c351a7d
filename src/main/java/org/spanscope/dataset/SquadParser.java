package org.spanscope.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spanscope.task.Cancellation;
import org.spanscope.text.Answer;
import tools.jackson.core.JsonToken;

/** Finds questions in SQuAD JSON ({@code data[].paragraphs[].qas[]}) and in JSON lines. */
final class SquadParser {
  private final JsonCursor json;
  private final ExampleMaker maker;
  private final Cancellation cancellation;
  private boolean dataSeen;

  SquadParser(JsonCursor json, ExampleMaker maker, Cancellation cancellation) {
    this.json = json;
    this.maker = maker;
    this.cancellation = cancellation;
  }

  void parse() {
    JsonToken token = json.next();
    if (token == null) {
      throw json.fault("The file is empty", "");
    }
    while (token != null) {
      if (dataSeen) {
        throw json.fault("Something follows the data set", "line " + json.line());
      }
      root();
      token = json.isStopped() ? null : json.next();
    }
    if (maker.count() == 0) {
      throw json.fault("The file holds no question", "");
    }
  }

  /** A whole SQuAD file, or one JSON line. */
  private void root() {
    cancellation.check();
    String line = "line " + json.line();
    RawArticle article = new RawArticle();
    RawParagraph row = new RawParagraph();
    RawQuestion question = new RawQuestion();
    question.where = line;
    question.idIsOptional = true;
    json.object(
        key -> {
          switch (key) {
            case "data" -> {
              dataSeen = true;
              json.array(this::article);
            }
            case "title" -> article.title = json.textOrNumber();
            case "context" -> row.context = json.text();
            default -> property(key, question);
          }
        });
    if (dataSeen || json.isStopped()) {
      return;
    }
    if (question.question == null && row.context == null) {
      throw json.missing(maker.count() == 0 ? "" : line, "data");
    }
    row.where = line;
    row.questions = List.of(question);
    requireQuestion(question);
    emit(row, article.title);
  }

  private void article() {
    cancellation.check();
    RawArticle article = new RawArticle();
    json.object(
        key -> {
          switch (key) {
            case "title" -> article.title = json.textOrNumber();
            case "paragraphs" -> {
              article.paragraphsSeen = true;
              json.array(() -> paragraph(article));
            }
            default -> json.skip();
          }
        });
    if (json.isStopped()) {
      return;
    }
    if (!article.paragraphsSeen) {
      throw json.missing(json.path(), "paragraphs");
    }
    for (RawParagraph paragraph : article.waiting) {
      if (!json.isStopped()) {
        emit(paragraph, article.title);
      }
    }
  }

  private void paragraph(RawArticle article) {
    RawParagraph paragraph = new RawParagraph();
    List<RawQuestion> questions = new ArrayList<>();
    json.object(
        key -> {
          switch (key) {
            case "context" -> paragraph.context = json.text();
            case "qas" -> {
              paragraph.questions = questions;
              json.array(() -> questions.add(question()));
            }
            default -> json.skip();
          }
        });
    paragraph.where = json.path();
    if (article.title == null) {
      article.waiting.add(paragraph);
    } else {
      emit(paragraph, article.title);
    }
  }

  private RawQuestion question() {
    cancellation.check();
    RawQuestion question = new RawQuestion();
    json.object(key -> property(key, question));
    question.where = json.path();
    requireQuestion(question);
    return question;
  }

  private void property(String key, RawQuestion question) {
    switch (key) {
      case "id" -> question.id = json.textOrNumber();
      case "question" -> question.question = json.text();
      case "is_impossible" -> question.impossible = json.truth();
      case "answers" -> question.answers = json.isObject() ? columns() : answers();
      default -> json.skip();
    }
  }

  /** SQuAD's own form: a list of objects. */
  private List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    json.array(
        () -> {
          RawAnswer answer = new RawAnswer();
          json.object(
              key -> {
                switch (key) {
                  case "text" -> answer.text = json.text();
                  case "answer_start" -> answer.start = json.wholeNumber();
                  default -> json.skip();
                }
              });
          if (answer.text == null) {
            throw json.missing(json.path(), "text");
          }
          if (answer.start == null) {
            throw json.missing(json.path(), "answer_start");
          }
          answers.add(new Answer(answer.text, answer.start, false));
        });
    return answers;
  }

  /** The form of Hugging Face's data sets: an object of two lists of like length. */
  private List<Answer> columns() {
    List<String> texts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    json.object(
        key -> {
          switch (key) {
            case "text" -> json.array(() -> texts.add(json.text()));
            case "answer_start" -> json.array(() -> starts.add(json.wholeNumber()));
            default -> json.skip();
          }
        });
    if (texts.size() != starts.size()) {
      throw json.fault(
          "There are " + texts.size() + " answer texts but " + starts.size() + " offsets",
          json.path());
    }
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      answers.add(new Answer(texts.get(i), starts.get(i), false));
    }
    return answers;
  }

  private void requireQuestion(RawQuestion question) {
    if (question.question == null) {
      throw json.missing(question.where, "question");
    }
    // A file of bare questions has no answers; one that calls a question answerable must.
    if (question.answers == null && Boolean.FALSE.equals(question.impossible)) {
      throw json.missing(question.where, "answers");
    }
  }

  private void emit(RawParagraph paragraph, @Nullable String title) {
    String context = paragraph.context;
    if (context == null) {
      throw json.missing(paragraph.where, "context");
    }
    List<RawQuestion> questions = paragraph.questions;
    if (questions == null) {
      throw json.missing(paragraph.where, "qas");
    }
    if (!maker.context(paragraph.where, title == null ? "" : title, context, questions)) {
      json.stop();
    }
  }

  private static final class RawArticle {
    @Nullable String title;
    boolean paragraphsSeen;

    /** Read before the title was. */
    final List<RawParagraph> waiting = new ArrayList<>();
  }

  private static final class RawParagraph {
    String where = "";
    @Nullable String context;
    @Nullable List<RawQuestion> questions;
  }

  private static final class RawAnswer {
    @Nullable String text;
    @Nullable Integer start;
  }
}
