/** Suggestions: pages and interface. */
package org.xinsheng.web.suggestion;
