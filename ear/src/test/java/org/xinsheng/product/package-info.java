/**
 * Runs and tests the product as it is delivered: the runnable jar, over HTTP and in a browser.
 *
 * <p>{@link org.xinsheng.product.RunnableJar} is the one place that knows how to start it; the run
 * command and every test go through it.
 */
package org.xinsheng.product;
