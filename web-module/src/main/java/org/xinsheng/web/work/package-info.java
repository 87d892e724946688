/** The start page. */
package org.xinsheng.web.work;
