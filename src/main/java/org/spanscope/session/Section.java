package org.spanscope.session;

/**
 * One feature's part of a session.
 *
 * @param name its name in the file; never changes once it was written
 * @param type a record that Jackson writes as JSON and reads back; its compact constructor refuses
 *     what makes no sense. Fields may be added, with a default for null.
 */
public record Section<S>(String name, Class<S> type) {}
