/** Pages and resources of reviews, CAPA reports and recurring complaints. */
package org.xinsheng.web.capa;
