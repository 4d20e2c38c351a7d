package org.spanscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonTextTest {
  @Test
  void halvesOfCharactersSurviveAFile() throws IOException {
    String text = "a\uD83D b\uDE00 \uDE00\uD83D 😀 é \u0000 end\uD83D";
    ObjectNode node = JsonMapper.shared().createObjectNode().put("text", text);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    JsonText.write(node, file);
    byte[] line = JsonText.line(node).getBytes(StandardCharsets.UTF_8);
    for (byte[] bytes : List.of(line, file.toByteArray())) {
      assertThat(JsonMapper.shared().readTree(bytes).get("text").asString()).isEqualTo(text);
    }
  }

  @Test
  void oneLineIsOneLine() {
    ObjectNode node = JsonMapper.shared().createObjectNode().put("a", "x\ny").put("b", 1);
    assertThat(JsonText.line(node)).isEqualTo("{\"a\":\"x\\ny\",\"b\":1}");
  }
}
