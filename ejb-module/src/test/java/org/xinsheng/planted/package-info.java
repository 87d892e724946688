/** Breaks every rule on the architecture once, to prove that each of them can fail. */
package org.xinsheng.planted;
