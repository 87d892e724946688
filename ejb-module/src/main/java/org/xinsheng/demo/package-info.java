/**
 * The demonstration: an organisation with people, units and customers for a first run, and a
 * product clock that can be moved forward. Only with {@code xinsheng.demo}. Arrows: all
 * capabilities.
 */
package org.xinsheng.demo;
