/** The caller's inbox. */
package org.xinsheng.web.notification;
