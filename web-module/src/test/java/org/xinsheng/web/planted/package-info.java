/** Breaks every rule on pages and resources once, to prove that each of them can fail. */
package org.xinsheng.web.planted;
