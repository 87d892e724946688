/** The inbox and the bell. */
package org.xinsheng.web.notice;
