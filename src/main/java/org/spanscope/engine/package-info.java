/**
 * The only room that knows the tensor library: reads reader folders and runs readers. What leaves
 * it is Java arrays and buffers.
 */
package org.spanscope.engine;
