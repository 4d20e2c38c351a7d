package org.spanscope;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where SpanScope keeps what is the user's, after each platform's custom: the XDG folders on Linux,
 * Library on macOS, AppData on Windows. {@code SPANSCOPE_HOME} puts all of it into one folder.
 *
 * @param data readers and sessions
 * @param cache what can be made again
 * @param logs log files
 */
record Places(Path data, Path cache, Path logs) {
  private static final String NAME = "spanscope";

  /** How far above the program its {@code models} and {@code samples} may lie. */
  private static final int ABOVE = 3;

  /** The places on this machine. */
  static Places here() {
    return of(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home")));
  }

  static Places of(Map<String, String> environment, String system, Path userHome) {
    Optional<Path> home = folder(environment.get("SPANSCOPE_HOME"));
    if (home.isPresent()) {
      Path all = home.get().toAbsolutePath();
      return new Places(all, all.resolve("cache"), all.resolve("logs"));
    }
    String low = system.toLowerCase(Locale.ROOT);
    if (low.startsWith("mac")) {
      Path library = userHome.resolve("Library");
      return new Places(
          library.resolve("Application Support").resolve("SpanScope"),
          library.resolve("Caches").resolve("SpanScope"),
          library.resolve("Logs").resolve("SpanScope"));
    }
    if (low.startsWith("windows")) {
      Path appData = userHome.resolve("AppData");
      Path roaming = folder(environment.get("APPDATA")).orElse(appData.resolve("Roaming"));
      Path local =
          folder(environment.get("LOCALAPPDATA"))
              .orElse(appData.resolve("Local"))
              .resolve("SpanScope");
      return new Places(
          roaming.resolve("SpanScope"), local.resolve("cache"), local.resolve("logs"));
    }
    return new Places(
        xdg(environment, "XDG_DATA_HOME", userHome.resolve(".local/share")),
        xdg(environment, "XDG_CACHE_HOME", userHome.resolve(".cache")),
        xdg(environment, "XDG_STATE_HOME", userHome.resolve(".local/state")).resolve("logs"));
  }

  /** The user's own reader folders. */
  Path readers() {
    return data.resolve("models");
  }

  /**
   * A folder that comes with the program ({@code models}, {@code samples}): beside the jar or the
   * classes, or a little above.
   */
  static Optional<Path> shipped(String name) {
    Path place = program();
    for (int i = 0; i <= ABOVE && place != null; i++) {
      Path folder = place.resolve(name);
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
      place = place.getParent();
    }
    return Optional.empty();
  }

  private static @Nullable Path program() {
    CodeSource source = Places.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return null;
    }
    try {
      return Path.of(source.getLocation().toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program lies at no path: " + source.getLocation(), e);
    }
  }

  /** Relative paths in XDG variables are to be ignored (XDG Base Directory Specification 0.8). */
  private static Path xdg(Map<String, String> environment, String name, Path otherwise) {
    return folder(environment.get(name)).filter(Path::isAbsolute).orElse(otherwise).resolve(NAME);
  }

  private static Optional<Path> folder(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(value));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
