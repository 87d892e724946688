/**
 * Runs the product as it is delivered: the runnable jar. {@link org.xinsheng.product.RunnableJar}
 * is the one place that knows how it is started; the run command ({@link org.xinsheng.product.Run})
 * and every test of the whole product go through it.
 */
package org.xinsheng.product;
