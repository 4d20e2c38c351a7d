package org.spanscope.engine;

import java.nio.ByteBuffer;

/**
 * A tensor in the host's memory.
 *
 * @param shape sizes of its dimensions
 * @param numbers F32, row-major, in a direct buffer of native order; may be a mapped file
 */
record HostTensor(long[] shape, ByteBuffer numbers) {}
