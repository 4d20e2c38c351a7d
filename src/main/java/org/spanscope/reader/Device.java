package org.spanscope.reader;

/**
 * Where a reader runs.
 *
 * @param name as on the command line: {@code cpu}, {@code gpu0}, {@code gpu1}, …
 * @param label for people, such as "CPU (2 threads)"
 */
public record Device(String name, String label) {}
