/** The owner portal, for whoever has no account: pages and {@code /public}. */
package org.xinsheng.web.portal;
