/** A notice in somebody's inbox. */
package org.xinsheng.notification.domain;
