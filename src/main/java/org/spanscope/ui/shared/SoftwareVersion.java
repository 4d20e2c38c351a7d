package org.spanscope.ui.shared;

/** The version that writes figures, as they carry it inside. */
public final class SoftwareVersion {
  private SoftwareVersion() {}

  public static String current() {
    String version = SoftwareVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unreleased" : version;
  }
}
