package org.spanscope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spanscope.task.AtomicFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was opened last, newest first, in a file that all windows share: each change reads it anew.
 * It can be made again by opening things, so one that cannot be read counts as empty.
 */
public final class RecentFiles {
  /** How many are remembered. */
  public static final int MOST = 10;

  private static final int FORMAT = 1;
  private static final Logger LOG = LoggerFactory.getLogger(RecentFiles.class);

  private final Path file;

  /** What a file is. */
  public enum Kind {
    DATA_SET("data set"),
    READER("reader"),
    SESSION("session"),
    RECORDS("records");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * A file or folder.
   *
   * @param kind what it is
   * @param path where it lies, absolute
   */
  public record Recent(Kind kind, String path) {}

  public RecentFiles(Path file) {
    this.file = file;
  }

  /** All, newest first. */
  public synchronized List<Recent> list() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      JsonNode root = SessionDocument.MAPPER.readTree(Files.readAllBytes(file));
      if (root.path("format").asInt(0) != FORMAT) {
        return List.of();
      }
      List<Recent> all = new ArrayList<>();
      for (JsonNode one : root.path("recent")) {
        all.add(SessionDocument.MAPPER.treeToValue(one, Recent.class));
      }
      return List.copyOf(all);
    } catch (IOException | JacksonException e) {
      LOG.info("What was opened last is not known: {}", e.toString());
      return List.of();
    }
  }

  /**
   * Puts one first.
   *
   * @return all
   * @throws org.spanscope.task.FileFault if it cannot be kept
   */
  public synchronized List<Recent> add(Kind kind, Path path) {
    Recent recent = new Recent(kind, path.toAbsolutePath().normalize().toString());
    List<Recent> all = new ArrayList<>(list());
    all.remove(recent);
    all.add(0, recent);
    return keep(all.subList(0, Math.min(MOST, all.size())));
  }

  /** Forgets one. */
  public synchronized List<Recent> remove(Recent recent) {
    List<Recent> all = new ArrayList<>(list());
    all.remove(recent);
    return keep(all);
  }

  /** Forgets all. */
  public synchronized List<Recent> clear() {
    return keep(List.of());
  }

  private List<Recent> keep(List<Recent> all) {
    ObjectNode root = SessionDocument.MAPPER.createObjectNode();
    root.put("format", FORMAT);
    root.set("recent", SessionDocument.MAPPER.valueToTree(all));
    AtomicFiles.write(file, out -> out.write(SessionDocument.MAPPER.writeValueAsBytes(root)));
    return List.copyOf(all);
  }
}
